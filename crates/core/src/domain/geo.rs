//! Thai places: provinces, their districts, their subdistricts, and the postcodes of these.
//!
//! The data are a text file of their own (`public/address/geo.txt`), which is loaded only where an address is typed.
//! `docs/address-data.md` tells its format and where it comes from.

use std::ops::Range;

use super::thai::postcode::Postcode;
use super::thai::province::Province;
use super::thai::text::{cut, find, name_key, strip_level};

/// The words before the name of a district (อำเภอ, in Bangkok เขต).
const DISTRICT_LEVELS: [&str; 5] = ["กิ่งอำเภอ", "กิ่งอ.", "อำเภอ", "เขต", "อ."];
/// The words before the name of a subdistrict (ตำบล, in Bangkok แขวง).
const SUBDISTRICT_LEVELS: [&str; 3] = ["ตำบล", "แขวง", "ต."];

/// All places, by name. Names are ranges into the one text, so that 8,400 of them cost no allocation each.
#[derive(Debug, Clone)]
pub struct Geo {
    text: String,
    districts: Vec<District>,
    subdistricts: Vec<Subdistrict>,
    /// For each province, by its index: its districts.
    provinces: Vec<Range<usize>>,
}

#[derive(Debug, Clone)]
struct District {
    name: Range<usize>,
    postcodes: Range<usize>,
    subdistricts: Range<usize>,
}

#[derive(Debug, Clone)]
struct Subdistrict {
    name: Range<usize>,
    /// Empty where those of the district hold.
    postcodes: Range<usize>,
}

/// A line of the data that cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GeoProblem {
    /// Its number, from 1.
    pub line: usize,
    pub fault: GeoFault,
}

/// What is wrong with a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum GeoFault {
    /// No province is called so, or it came before.
    WrongProvince,
    /// A district before any province, or a subdistrict before any district.
    NoParent,
    /// Something after the name that is not a list of postcodes.
    WrongPostcode,
    /// Neither the subdistrict nor its district has a postcode.
    NoPostcode,
}

impl Geo {
    /// Reads the data file. Blank lines, trailing spaces, a byte order mark and either line ending are fine.
    ///
    /// # Errors
    /// The first line that cannot be read.
    pub fn parse(text: impl Into<String>) -> Result<Self, GeoProblem> {
        let mut geo = Self {
            text: text.into(),
            districts: Vec::new(),
            subdistricts: Vec::new(),
            provinces: vec![0..0; Province::all().len()],
        };
        let text = std::mem::take(&mut geo.text);
        let mut province = None;
        let mut start = 0;
        for (i, raw) in text.split_inclusive('\n').enumerate() {
            let line = raw.trim_end().trim_start_matches('\u{feff}');
            let name = line.trim_start_matches(' ');
            let at = start + find(raw, name).unwrap_or(0);
            start += raw.len();
            if name.is_empty() {
                continue;
            }
            geo.add(&mut province, line.len() - name.len(), name, at)
                .map_err(|fault| GeoProblem { line: i + 1, fault })?;
        }
        geo.text = text;
        Ok(geo)
    }

    /// The districts of a province, by name without "อำเภอ" or "เขต", in the order of a Thai dictionary.
    pub fn districts(&self, province: Province) -> impl Iterator<Item = &str> {
        self.districts_of(province).iter().map(|district| self.slice(&district.name))
    }

    /// The name that the data has for a typed district: tolerant of "อ.", "อำเภอ", "เขต", spaces and hyphens.
    ///
    /// "เมือง" alone is the capital district.
    #[must_use]
    pub fn district(&self, province: Province, typed: &str) -> Option<&str> {
        self.find_district(province, typed).map(|district| self.slice(&district.name))
    }

    /// The subdistricts of a district, by name without "ตำบล" or "แขวง", in the order of a Thai dictionary; none where
    /// the district is unknown.
    pub fn subdistricts(&self, province: Province, district: &str) -> impl Iterator<Item = &str> {
        self.subdistricts_of(province, district).iter().map(|subdistrict| self.slice(&subdistrict.name))
    }

    /// The name that the data has for a typed subdistrict: tolerant of "ต.", "ตำบล", "แขวง", spaces and hyphens.
    #[must_use]
    pub fn subdistrict(&self, province: Province, district: &str, typed: &str) -> Option<&str> {
        self.find_subdistrict(province, district, typed).map(|(_, subdistrict)| self.slice(&subdistrict.name))
    }

    /// The postcodes of a subdistrict, one to three; none where it is unknown.
    #[must_use]
    pub fn postcodes(&self, province: Province, district: &str, subdistrict: &str) -> Vec<Postcode> {
        self.find_subdistrict(province, district, subdistrict)
            .map(|(district, subdistrict)| self.codes(district, subdistrict).collect())
            .unwrap_or_default()
    }

    /// Whether a postcode is used anywhere in a province. Fourteen postcodes are used in two.
    #[must_use]
    pub fn postcode_in_province(&self, province: Province, postcode: Postcode) -> bool {
        self.districts_of(province).iter().any(|district| {
            self.subdistricts_in(district)
                .iter()
                .any(|subdistrict| self.codes(district, subdistrict).any(|code| code == postcode))
        })
    }

    fn add(&mut self, province: &mut Option<usize>, depth: usize, line: &str, at: usize) -> Result<(), GeoFault> {
        let (name, postcodes) = split_postcodes(line, at)?;
        match depth {
            0 => {
                let index = Province::parse(line).map_err(|_| GeoFault::WrongProvince)?.index();
                let first = self.districts.len();
                let range = self.provinces.get_mut(index).ok_or(GeoFault::WrongProvince)?;
                if range.start < range.end {
                    return Err(GeoFault::WrongProvince);
                }
                *range = first..first;
                *province = Some(index);
            }
            1 => {
                let range = province.and_then(|index| self.provinces.get_mut(index));
                range.ok_or(GeoFault::NoParent)?.end = self.districts.len() + 1;
                let first = self.subdistricts.len();
                self.districts.push(District { name, postcodes, subdistricts: first..first });
            }
            _ => {
                // A province line closes the districts before it: what follows it is a district.
                let open = province.and_then(|index| self.provinces.get(index));
                let open = open.is_some_and(|range| range.start < range.end);
                let district = self.districts.last_mut().filter(|_| open);
                let district = district.ok_or(GeoFault::NoParent)?;
                if postcodes.is_empty() && district.postcodes.is_empty() {
                    return Err(GeoFault::NoPostcode);
                }
                self.subdistricts.push(Subdistrict { name, postcodes });
                district.subdistricts.end = self.subdistricts.len();
            }
        }
        Ok(())
    }

    fn slice(&self, range: &Range<usize>) -> &str {
        self.text.get(range.clone()).unwrap_or_default()
    }

    fn districts_of(&self, province: Province) -> &[District] {
        let range = self.provinces.get(province.index());
        range.and_then(|range| self.districts.get(range.clone())).unwrap_or_default()
    }

    fn subdistricts_in(&self, district: &District) -> &[Subdistrict] {
        self.subdistricts.get(district.subdistricts.clone()).unwrap_or_default()
    }

    fn subdistricts_of(&self, province: Province, district: &str) -> &[Subdistrict] {
        self.find_district(province, district).map(|district| self.subdistricts_in(district)).unwrap_or_default()
    }

    fn find_district(&self, province: Province, typed: &str) -> Option<&District> {
        let mut key = name_key(strip_level(typed, &DISTRICT_LEVELS));
        if key == "เมือง" {
            key = capital_key(province);
        }
        self.districts_of(province).iter().find(|district| name_key(self.slice(&district.name)) == key)
    }

    fn find_subdistrict(&self, province: Province, district: &str, typed: &str) -> Option<(&District, &Subdistrict)> {
        let district = self.find_district(province, district)?;
        let key = name_key(strip_level(typed, &SUBDISTRICT_LEVELS));
        let found = self.subdistricts_in(district).iter().find(|subdistrict| {
            let name = self.slice(&subdistrict.name);
            // One name has its other spelling in brackets; either form is the name.
            let plain = cut(name, " (").map_or(name, |(plain, _)| plain);
            name_key(name) == key || name_key(plain) == key
        })?;
        Some((district, found))
    }

    fn codes(&self, district: &District, subdistrict: &Subdistrict) -> impl Iterator<Item = Postcode> {
        let own = self.slice(&subdistrict.postcodes);
        let list = if own.is_empty() { self.slice(&district.postcodes) } else { own };
        list.split(',').filter_map(|code| Postcode::parse(code).ok())
    }
}

/// The key of a province's capital district: "เมือง" and the name of the province, but for Ayutthaya, where it bears
/// the province's name alone.
fn capital_key(province: Province) -> String {
    let name = name_key(province.thai());
    if province.code() == "14" { name } else { format!("เมือง{name}") }
}

/// Where in the text the name of a line and its postcodes are; the line begins at byte `at`.
fn split_postcodes(line: &str, at: usize) -> Result<(Range<usize>, Range<usize>), GeoFault> {
    let end = at + line.len();
    let Some((name, codes)) = line.rsplit_once(' ').filter(|(_, last)| last.starts_with(|c: char| c.is_ascii_digit()))
    else {
        return Ok((at..end, end..end));
    };
    if codes.split(',').any(|code| Postcode::parse(code).is_err()) {
        return Err(GeoFault::WrongPostcode);
    }
    Ok((at..at + name.len(), end - codes.len()..end))
}
