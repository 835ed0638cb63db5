//! An address: province first, then the district and subdistrict from lists where the address data came, typed where not.
//!
//! An answer is never taken away. After another province is chosen, a district that is not in it stays chosen, said to
//! be elsewhere, until the person chooses again.

use super::field::{Asked, error, part_id};
use super::input::Input;
use super::select::{self, Select};
use super::sheet::Sheet;
use crate::browser::{clock, net, page};
use crate::domain::geo::Geo;
use crate::domain::problem::AddressPart;
use crate::domain::thai::{Postcode, Province};
use crate::i18n::{Msg, form as words, format};
use leptos::prelude::*;
use std::cell::OnceCell;

/// How the loading of the address data stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Places {
    #[default]
    NotAsked,
    Waiting,
    Ready,
    Failed,
}

thread_local! {
    /// The address data, read once a visit.
    static GEO: OnceCell<Geo> = const { OnceCell::new() };
}

/// Looks something up in the address data, if they came.
pub fn with_geo<R>(look: impl FnOnce(&Geo) -> R) -> Option<R> {
    GEO.with(|geo| geo.get().map(look))
}

/// Fetches the address data when an address is first shown. A form can be filled in without them.
fn load(sheet: Sheet) {
    if with_geo(|_| ()).is_some() {
        sheet.places.set(Places::Ready);
    } else if sheet.places.get_untracked() == Places::NotAsked {
        sheet.places.set(Places::Waiting);
        leptos::task::spawn_local(async move {
            let fetched = net::text("address/geo.txt", net::Origin::Network).await.ok();
            let geo = fetched.and_then(|fetched| Geo::parse(fetched.text).ok());
            let places = if geo.is_some() { Places::Ready } else { Places::Failed };
            GEO.with(|cell| geo.map(|geo| cell.set(geo)));
            // The page may have been left meanwhile; then there is nobody to tell.
            let _ = sheet.places.try_set(places);
        });
    }
}

/// One address on a page. Copied freely.
#[derive(Clone, Copy)]
struct Place {
    sheet: Sheet,
    path: StoredValue<String>,
    /// The `autocomplete` purposes of the boxes are given.
    own: bool,
    province: RwSignal<String>,
    district: RwSignal<String>,
    /// The district and subdistrict are lists.
    listed: RwSignal<bool>,
    /// What is said under the postcode.
    postcodes: RwSignal<String>,
}

/// The five boxes of an address.
pub fn address(asked: Asked<'_>) -> AnyView {
    let sheet = asked.sheet;
    load(sheet);
    let text = |part: AddressPart| {
        let path = format!("{}.{}", asked.path, part.word());
        sheet.app.desk.peek(|_, draft| draft.answers.text(&path).to_owned()).unwrap_or_default()
    };
    let place = Place {
        sheet,
        path: StoredValue::new(asked.path.to_owned()),
        own: asked.field.autocomplete.is_some(),
        province: RwSignal::new(text(AddressPart::Province)),
        district: RwSignal::new(text(AddressPart::District)),
        listed: RwSignal::new(with_geo(|_| ()).is_some()),
        postcodes: RwSignal::default(),
    };
    Effect::new(move |_| {
        sheet.places.track();
        place.settle();
    });
    place.tell_postcodes();
    let failed = move || {
        let failed = sheet.places.get() == Places::Failed;
        failed.then(|| view! { <p class="hint">{sheet.lang.say(words::PLACES_FAILED)}</p> })
    };
    let controls = view! {
        <div class="address">
            {place.part(AddressPart::Line, place.input(AddressPart::Line, None, "address-line1"))}
            {place.part(AddressPart::Province, place.provinces())}
            {failed}
            {place.part(AddressPart::District, (move || place.districts()).into_view().into_any())}
            {place.part(AddressPart::Subdistrict, (move || place.subdistricts()).into_view().into_any())}
            {place.part(AddressPart::Postcode, place.postcode())}
        </div>
    };
    // Each box says itself what is wrong with it.
    asked.several(Memo::new(|_| None), controls.into_any())
}

impl Place {
    fn path(self, part: AddressPart) -> String {
        self.path.with_value(|path| format!("{path}.{}", part.word()))
    }

    fn typed(self, part: AddressPart) -> String {
        let path = self.path(part);
        self.sheet.app.desk.peek(|_, draft| draft.answers.text(&path).trim().to_owned()).unwrap_or_default()
    }

    /// Label and error around the control of a part.
    fn part(self, part: AddressPart, control: AnyView) -> AnyView {
        let path = self.path(part);
        let wrong = self.sheet.wrong_at(&path);
        view! {
            <div class="field part" class:invalid=move || wrong.with(Option::is_some)>
                <label for=path.clone()>{self.sheet.lang.say(label(part))}</label>
                {error(&path, wrong)}
                {control}
            </div>
        }
        .into_any()
    }

    fn input(self, part: AddressPart, mode: Option<&'static str>, purpose: &'static str) -> AnyView {
        let path = self.path(part);
        let input = Input {
            path: &path,
            kind: "text",
            mode,
            autocomplete: self.purpose(purpose),
            class: if part == AddressPart::Postcode { "short" } else { "" },
            described_by: format!("{} {}", part_id(&path, "error"), part_id(&path, "note")),
            wrong: self.sheet.wrong_at(&path),
        };
        // A box that has the focus is not changed for a list until it is left.
        let left = move || clock::after(0, move || self.settle());
        input.draw(self.sheet, Box::new(|| ()), Box::new(left))
    }

    fn purpose(self, purpose: &'static str) -> Option<String> {
        self.own.then(|| purpose.to_owned())
    }

    /// Makes lists of the boxes for district and subdistrict once the data came, unless one of them is being typed in.
    fn settle(self) {
        // The page may have been left meanwhile.
        if self.listed.try_get_untracked() != Some(false) || self.sheet.places.get_untracked() != Places::Ready {
            return;
        }
        let focused = page::focused_name().unwrap_or_default();
        let busy = [AddressPart::District, AddressPart::Subdistrict].iter().any(|part| self.path(*part) == focused);
        if !busy {
            self.district.set(self.typed(AddressPart::District));
            self.listed.set(true);
            self.tell_postcodes();
        }
    }

    fn provinces(self) -> AnyView {
        let (lang, desk) = (self.sheet.lang, self.sheet.app.desk);
        let path = self.path(AddressPart::Province);
        let option = |province: Province| (province.thai().to_owned(), format::province(lang, province).to_owned());
        let mut list = select::plain(self.sheet, &path, Province::all().map(option).collect(), lang.say(words::CHOOSE));
        list.autocomplete = self.purpose("address-level1");
        let change = {
            let path = path.clone();
            Box::new(move |value: String| {
                desk.type_in(&path, value.clone());
                self.province.set(value);
            })
        };
        list.draw(change)
    }

    fn districts(self) -> AnyView {
        if !self.listed.get() {
            return self.input(AddressPart::District, None, "address-level2");
        }
        let province = Province::parse(&self.province.get()).ok();
        let typed = self.typed(AddressPart::District);
        let found = with_geo(|geo| {
            let Some(province) = province else { return (Vec::new(), None) };
            (owned(geo.districts(province)), geo.district(province, &typed).map(str::to_owned))
        });
        let prompt = if province.is_some() { words::CHOOSE } else { words::PROVINCE_FIRST };
        let change = move |value: String| {
            self.sheet.app.desk.type_in(&self.path(AddressPart::District), value.clone());
            self.district.set(value);
        };
        self.list(AddressPart::District, "address-level2", prompt, typed, found.unwrap_or_default(), Box::new(change))
    }

    fn subdistricts(self) -> AnyView {
        if !self.listed.get() {
            return self.input(AddressPart::Subdistrict, None, "address-level3");
        }
        let (province, district) = (Province::parse(&self.province.get()).ok(), self.district.get());
        let typed = self.typed(AddressPart::Subdistrict);
        let found = with_geo(|geo| {
            let Some(province) = province else { return (Vec::new(), None) };
            let known = geo.subdistrict(province, &district, &typed).map(str::to_owned);
            (owned(geo.subdistricts(province, &district)), known)
        });
        let found = found.unwrap_or_default();
        let prompt = if found.0.is_empty() { words::DISTRICT_FIRST } else { words::CHOOSE };
        let change = move |value: String| {
            let before = self.codes();
            self.sheet.app.desk.type_in(&self.path(AddressPart::Subdistrict), value);
            self.fill_postcode(&before);
            self.tell_postcodes();
        };
        self.list(AddressPart::Subdistrict, "address-level3", prompt, typed, found, Box::new(change))
    }

    /// A list of names with what was typed before: as one of them, or said to be elsewhere.
    fn list(
        self,
        part: AddressPart,
        purpose: &'static str,
        prompt: Msg,
        typed: String,
        (names, known): (Vec<(String, String)>, Option<String>),
        change: Box<dyn Fn(String)>,
    ) -> AnyView {
        let lang = self.sheet.lang;
        let path = self.path(part);
        let elsewhere = known.is_none() && !typed.is_empty();
        let other = elsewhere.then(|| (typed.clone(), lang.fill(words::NOT_IN_LIST, &[("name", &typed)])));
        let note = elsewhere.then(|| lang.say(words::NOT_IN_LIST_NOTE));
        let list = Select {
            path: &path,
            options: names,
            prompt: lang.say(prompt),
            chosen: known,
            other,
            lang: Some("th"),
            autocomplete: self.purpose(purpose),
            described_by: format!("{} {}", part_id(&path, "error"), part_id(&path, "note")),
            wrong: self.sheet.wrong_at(&path),
        };
        view! { {list.draw(change)} <p class="flag" id=part_id(&path, "note")>{note}</p> }.into_any()
    }

    fn postcode(self) -> AnyView {
        let id = part_id(&self.path(AddressPart::Postcode), "note");
        let control = self.input(AddressPart::Postcode, Some("numeric"), "postal-code");
        view! { {control} <p class="hint" id=id>{move || self.postcodes.get()}</p> }.into_any()
    }

    /// The postcodes of the subdistrict chosen.
    fn codes(self) -> Vec<Postcode> {
        let Ok(province) = Province::parse(&self.typed(AddressPart::Province)) else { return Vec::new() };
        let (district, subdistrict) = (self.typed(AddressPart::District), self.typed(AddressPart::Subdistrict));
        with_geo(|geo| geo.postcodes(province, &district, &subdistrict)).unwrap_or_default()
    }

    /// Fills in the postcode where there is but one, and none was typed or only that of the subdistrict chosen `before`.
    fn fill_postcode(self, before: &[Postcode]) {
        let codes = self.codes();
        let [code] = codes.as_slice() else { return };
        let typed = self.typed(AddressPart::Postcode);
        let ours = typed.is_empty() || Postcode::parse(&typed).is_ok_and(|typed| before.contains(&typed));
        let code = code.to_string();
        if ours && typed != code {
            let path = self.path(AddressPart::Postcode);
            page::set_value(&path, &code);
            self.sheet.app.announce(self.sheet.lang.fill(words::POSTCODE_FILLED, &[("code", &code)]));
            self.sheet.app.desk.type_in(&path, code);
        }
    }

    /// Tells the postcodes of a subdistrict that has several.
    fn tell_postcodes(self) {
        let codes: Vec<String> = self.codes().iter().map(Postcode::to_string).collect();
        let lang = self.sheet.lang;
        let several = codes.len() > 1;
        let or = || codes.join(lang.say(words::OR));
        let told = if several { lang.fill(words::POSTCODES_HERE, &[("codes", &or())]) } else { String::new() };
        self.postcodes.set(told);
    }
}

fn owned<'a>(names: impl Iterator<Item = &'a str>) -> Vec<(String, String)> {
    names.map(|name| (name.to_owned(), name.to_owned())).collect()
}

const fn label(part: AddressPart) -> Msg {
    match part {
        AddressPart::Line => words::ADDRESS_LINE,
        AddressPart::Province => words::PROVINCE,
        AddressPart::District => words::DISTRICT,
        AddressPart::Subdistrict => words::SUBDISTRICT,
        AddressPart::Postcode => words::POSTCODE,
    }
}
