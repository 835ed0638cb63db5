//! An address: province first, then the district and subdistrict from lists where the address data came, typed where not.
//!
//! An answer is never taken away. After another province is chosen, a district that is not in it stays chosen, said to
//! be elsewhere, until the person chooses again.

use super::form_group::{ErrorMessage, FieldProps, Fieldset, part_id};
use super::input::TextInput;
use super::remount::Remount;
use super::section_form::{Places, SectionForm};
use super::select::Select;
use super::show_if::ShowIf;
use crate::browser::{clock, net, page};
use crate::domain::geo::Geo;
use crate::domain::problem::AddressPart;
use crate::domain::thai::{Postcode, Province};
use crate::i18n::{Msg, form as words, format};
use leptos::prelude::*;
use std::cell::OnceCell;

thread_local! {
    /// The address data, read once a visit.
    static GEO: OnceCell<Geo> = const { OnceCell::new() };
}

/// Looks something up in the address data, if they came.
pub fn with_geo<R>(look: impl FnOnce(&Geo) -> R) -> Option<R> {
    GEO.with(|geo| geo.get().map(look))
}

/// Fetches the address data when an address is first shown. A form can be filled in without them.
fn load(form: SectionForm) {
    if with_geo(|_| ()).is_some() {
        form.places.set(Places::Ready);
    } else if form.places.get_untracked() == Places::NotAsked {
        form.places.set(Places::Waiting);
        leptos::task::spawn_local(async move {
            let fetched = net::text("address/geo.txt", net::Origin::Network).await.ok();
            let geo = fetched.and_then(|fetched| Geo::parse(fetched.text).ok());
            let places = if geo.is_some() { Places::Ready } else { Places::Failed };
            GEO.with(|cell| geo.map(|geo| cell.set(geo)));
            // The page may have been left meanwhile; then there is nobody to tell.
            let _ = form.places.try_set(places);
        });
    }
}

/// One address on a page. Copied freely.
#[derive(Clone, Copy)]
struct Place {
    form: SectionForm,
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

/// What the names in a list are of.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Within {
    province: String,
    /// For subdistricts.
    district: Option<String>,
}

/// The five controls of an address.
#[component]
pub fn AddressField(
    /// The question.
    field: FieldProps,
) -> impl IntoView {
    let form = SectionForm::get();
    load(form);
    let typed = |part: AddressPart| form.typed(&format!("{}.{}", field.path, part.word()));
    let place = Place {
        form,
        province: RwSignal::new(typed(AddressPart::Province)),
        district: RwSignal::new(typed(AddressPart::District)),
        path: StoredValue::new(field.path.clone()),
        own: field.autocomplete.is_some(),
        listed: RwSignal::new(with_geo(|_| ()).is_some()),
        postcodes: RwSignal::default(),
    };
    Effect::new(move |_| {
        form.places.track();
        place.settle();
    });
    place.tell_postcodes();
    let districts_of = move || {
        let province = place.province.get();
        place.listed.get().then_some(Within { province, district: None })
    };
    let subdistricts_of = move || {
        let (province, district) = (place.province.get(), Some(place.district.get()));
        place.listed.get().then_some(Within { province, district })
    };
    view! {
        <Fieldset field>
            <div class="address">
                <Part place part=AddressPart::Line>
                    <PartInput place part=AddressPart::Line />
                </Part>
                <Part place part=AddressPart::Province>
                    <ProvinceSelect place />
                </Part>
                <ShowIf when=move || form.places.get() == Places::Failed>
                    <p class="hint">{form.lang.say(words::PLACES_FAILED)}</p>
                </ShowIf>
                <Part place part=AddressPart::District>
                    // In a list of other names the old choice would stay chosen by its number.
                    <Remount key=districts_of let(within)>
                        {match within {
                            None => view! { <PartInput place part=AddressPart::District /> }.into_any(),
                            Some(within) => view! { <DistrictSelect place within /> }.into_any(),
                        }}
                    </Remount>
                </Part>
                <Part place part=AddressPart::Subdistrict>
                    <Remount key=subdistricts_of let(within)>
                        {match within {
                            None => view! { <PartInput place part=AddressPart::Subdistrict /> }.into_any(),
                            Some(within) => view! { <SubdistrictSelect place within /> }.into_any(),
                        }}
                    </Remount>
                </Part>
                <Part place part=AddressPart::Postcode>
                    <PartInput place part=AddressPart::Postcode />
                    <p class="hint" id=part_id(&place.path(AddressPart::Postcode), "note")>
                        {move || place.postcodes.get()}
                    </p>
                </Part>
            </div>
        </Fieldset>
    }
}

/// Label and error around the control of a part.
#[component]
fn Part(place: Place, part: AddressPart, children: Children) -> impl IntoView {
    let path = place.path(part);
    let wrong = place.form.wrong_at(&path);
    view! {
        <div class="field part" class:invalid=move || wrong.with(Option::is_some)>
            <label for=path.clone()>{place.form.lang.say(label(part))}</label>
            <ErrorMessage path wrong />
            {children()}
        </div>
    }
}

/// A part that is typed.
#[component]
fn PartInput(place: Place, part: AddressPart) -> impl IntoView {
    let path = place.path(part);
    let (mode, class) = match part {
        AddressPart::Postcode => (Some("numeric"), "short"),
        AddressPart::Line | AddressPart::Province | AddressPart::District | AddressPart::Subdistrict => (None, ""),
    };
    // A box that has the focus is not changed for a list until it is left.
    let left = move || clock::after(0, move || place.settle());
    view! {
        <TextInput
            described_by=described_by(&path)
            wrong=place.form.wrong_at(&path)
            path
            nostrip:mode=mode
            class
            autocomplete=place.purpose(part)
            on_left=left
        />
    }
}

#[component]
fn ProvinceSelect(place: Place) -> impl IntoView {
    let lang = place.form.lang;
    let path = place.path(AddressPart::Province);
    let option = |province: Province| (province.thai().to_owned(), format::province(lang, province).to_owned());
    let change = move |value: String| {
        place.form.type_in(&place.path(AddressPart::Province), value.clone());
        place.province.set(value);
    };
    view! {
        <Select
            described_by=part_id(&path, "error")
            wrong=place.form.wrong_at(&path)
            path
            options=Province::all().map(option).collect()
            prompt=words::CHOOSE
            autocomplete=place.purpose(AddressPart::Province)
            on_change=change
        />
    }
}

#[component]
fn DistrictSelect(place: Place, within: Within) -> impl IntoView {
    let province = Province::parse(&within.province).ok();
    let typed = place.typed(AddressPart::District);
    let found = with_geo(|geo| {
        let Some(province) = province else { return (Vec::new(), None) };
        (owned(geo.districts(province)), geo.district(province, &typed).map(str::to_owned))
    });
    let (names, known) = found.unwrap_or_default();
    let prompt = if province.is_some() { words::CHOOSE } else { words::PROVINCE_FIRST };
    let change = move |value: String| {
        place.form.type_in(&place.path(AddressPart::District), value.clone());
        place.district.set(value);
    };
    view! { <NameSelect place part=AddressPart::District names prompt typed known on_change=change /> }
}

#[component]
fn SubdistrictSelect(place: Place, within: Within) -> impl IntoView {
    let (province, district) = (Province::parse(&within.province).ok(), within.district.unwrap_or_default());
    let typed = place.typed(AddressPart::Subdistrict);
    let found = with_geo(|geo| {
        let Some(province) = province else { return (Vec::new(), None) };
        let known = geo.subdistrict(province, &district, &typed).map(str::to_owned);
        (owned(geo.subdistricts(province, &district)), known)
    });
    let (names, known) = found.unwrap_or_default();
    let prompt = if names.is_empty() { words::DISTRICT_FIRST } else { words::CHOOSE };
    let change = move |value: String| {
        let before = place.codes();
        place.form.type_in(&place.path(AddressPart::Subdistrict), value);
        place.fill_postcode(&before);
        place.tell_postcodes();
    };
    view! { <NameSelect place part=AddressPart::Subdistrict names prompt typed known on_change=change /> }
}

/// A list of names with what was typed before: as one of them, or said to be elsewhere.
#[component]
fn NameSelect(
    place: Place,
    part: AddressPart,
    /// Value and words of each option.
    names: Vec<(String, String)>,
    prompt: Msg,
    /// What was typed before.
    typed: String,
    /// The name that is meant by it.
    known: Option<String>,
    #[prop(into)] on_change: Callback<String>,
) -> impl IntoView {
    let lang = place.form.lang;
    let path = place.path(part);
    let elsewhere = known.is_none() && !typed.is_empty();
    let other = elsewhere.then(|| lang.fill(words::NOT_IN_LIST, &[("name", &typed)]));
    let note = elsewhere.then(|| lang.say(words::NOT_IN_LIST_NOTE));
    let note_id = part_id(&path, "note");
    view! {
        <Select
            described_by=described_by(&path)
            wrong=place.form.wrong_at(&path)
            path
            options=names
            prompt
            chosen=known
            other
            lang="th"
            autocomplete=place.purpose(part)
            on_change
        />
        <p class="flag" id=note_id>
            {note}
        </p>
    }
}

impl Place {
    fn path(self, part: AddressPart) -> String {
        self.path.with_value(|path| format!("{path}.{}", part.word()))
    }

    fn typed(self, part: AddressPart) -> String {
        self.form.typed(&self.path(part)).trim().to_owned()
    }

    fn purpose(self, part: AddressPart) -> Option<String> {
        self.own.then(|| purpose(part).to_owned())
    }

    /// Makes lists of the boxes for district and subdistrict once the data came, unless one of them is being typed in.
    fn settle(self) {
        // The page may have been left meanwhile.
        if self.listed.try_get_untracked() != Some(false) || self.form.places.get_untracked() != Places::Ready {
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
            self.form.app.announce(self.form.lang.fill(words::POSTCODE_FILLED, &[("code", &code)]));
            self.form.type_in(&path, code);
        }
    }

    /// Tells the postcodes of a subdistrict that has several.
    fn tell_postcodes(self) {
        let codes: Vec<String> = self.codes().iter().map(Postcode::to_string).collect();
        let lang = self.form.lang;
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

/// Ids of what describes a control: what is wrong, and its note.
fn described_by(path: &str) -> String {
    format!("{} {}", part_id(path, "error"), part_id(path, "note"))
}

/// The HTML `autocomplete` purpose.
const fn purpose(part: AddressPart) -> &'static str {
    match part {
        AddressPart::Line => "address-line1",
        AddressPart::Province => "address-level1",
        AddressPart::District => "address-level2",
        AddressPart::Subdistrict => "address-level3",
        AddressPart::Postcode => "postal-code",
    }
}
