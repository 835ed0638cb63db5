//! The 77 provinces of Thailand.

use std::fmt;

use super::text::{is_blank, name_key, strip_level};

/// One of the 77 provinces (กรุงเทพมหานคร counted among them). Ordered as in a Thai dictionary.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Province(
    /// An index into `TABLE`.
    u8,
);

/// Why a typed name is no province.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ProvinceProblem {
    Blank,
    Unknown,
}

/// Code of the Department of Provincial Administration, Thai name, English name (both as in GeoThai/data 2026.10.23),
/// in the order of a Thai dictionary: the vowels written before a consonant sort after it.
const TABLE: [(&str, &str, &str); 77] = [
    ("81", "กระบี่", "Krabi"),
    ("10", "กรุงเทพมหานคร", "Bangkok"),
    ("71", "กาญจนบุรี", "Kanchanaburi"),
    ("46", "กาฬสินธุ์", "Kalasin"),
    ("62", "กำแพงเพชร", "Kamphaeng Phet"),
    ("40", "ขอนแก่น", "Khon Kaen"),
    ("22", "จันทบุรี", "Chanthaburi"),
    ("24", "ฉะเชิงเทรา", "Chachoengsao"),
    ("20", "ชลบุรี", "Chon Buri"),
    ("18", "ชัยนาท", "Chai Nat"),
    ("36", "ชัยภูมิ", "Chaiyaphum"),
    ("86", "ชุมพร", "Chumphon"),
    ("57", "เชียงราย", "Chiang Rai"),
    ("50", "เชียงใหม่", "Chiang Mai"),
    ("92", "ตรัง", "Trang"),
    ("23", "ตราด", "Trat"),
    ("63", "ตาก", "Tak"),
    ("26", "นครนายก", "Nakhon Nayok"),
    ("73", "นครปฐม", "Nakhon Pathom"),
    ("48", "นครพนม", "Nakhon Phanom"),
    ("30", "นครราชสีมา", "Nakhon Ratchasima"),
    ("80", "นครศรีธรรมราช", "Nakhon Si Thammarat"),
    ("60", "นครสวรรค์", "Nakhon Sawan"),
    ("12", "นนทบุรี", "Nonthaburi"),
    ("96", "นราธิวาส", "Narathiwat"),
    ("55", "น่าน", "Nan"),
    ("38", "บึงกาฬ", "Bueng Kan"),
    ("31", "บุรีรัมย์", "Buri Ram"),
    ("13", "ปทุมธานี", "Pathum Thani"),
    ("77", "ประจวบคีรีขันธ์", "Prachuap Khiri Khan"),
    ("25", "ปราจีนบุรี", "Prachin Buri"),
    ("94", "ปัตตานี", "Pattani"),
    ("14", "พระนครศรีอยุธยา", "Phra Nakhon Si Ayutthaya"),
    ("56", "พะเยา", "Phayao"),
    ("82", "พังงา", "Phang-nga"),
    ("93", "พัทลุง", "Phatthalung"),
    ("66", "พิจิตร", "Phichit"),
    ("65", "พิษณุโลก", "Phitsanulok"),
    ("76", "เพชรบุรี", "Phetchaburi"),
    ("67", "เพชรบูรณ์", "Phetchabun"),
    ("54", "แพร่", "Phrae"),
    ("83", "ภูเก็ต", "Phuket"),
    ("44", "มหาสารคาม", "Maha Sarakham"),
    ("49", "มุกดาหาร", "Mukdahan"),
    ("58", "แม่ฮ่องสอน", "Mae Hong Son"),
    ("35", "ยโสธร", "Yasothon"),
    ("95", "ยะลา", "Yala"),
    ("45", "ร้อยเอ็ด", "Roi Et"),
    ("85", "ระนอง", "Ranong"),
    ("21", "ระยอง", "Rayong"),
    ("70", "ราชบุรี", "Ratchaburi"),
    ("16", "ลพบุรี", "Lop Buri"),
    ("52", "ลำปาง", "Lampang"),
    ("51", "ลำพูน", "Lamphun"),
    ("42", "เลย", "Loei"),
    ("33", "ศรีสะเกษ", "Si Sa Ket"),
    ("47", "สกลนคร", "Sakon Nakhon"),
    ("90", "สงขลา", "Songkhla"),
    ("91", "สตูล", "Satun"),
    ("11", "สมุทรปราการ", "Samut Prakan"),
    ("75", "สมุทรสงคราม", "Samut Songkhram"),
    ("74", "สมุทรสาคร", "Samut Sakhon"),
    ("27", "สระแก้ว", "Sa Kaeo"),
    ("19", "สระบุรี", "Saraburi"),
    ("17", "สิงห์บุรี", "Sing Buri"),
    ("64", "สุโขทัย", "Sukhothai"),
    ("72", "สุพรรณบุรี", "Suphan Buri"),
    ("84", "สุราษฎร์ธานี", "Surat Thani"),
    ("32", "สุรินทร์", "Surin"),
    ("43", "หนองคาย", "Nong Khai"),
    ("39", "หนองบัวลำภู", "Nong Bua Lam Phu"),
    ("15", "อ่างทอง", "Ang Thong"),
    ("37", "อำนาจเจริญ", "Amnat Charoen"),
    ("41", "อุดรธานี", "Udon Thani"),
    ("53", "อุตรดิตถ์", "Uttaradit"),
    ("61", "อุทัยธานี", "Uthai Thani"),
    ("34", "อุบลราชธานี", "Ubon Ratchathani"),
];

/// Other names in daily use, as [`name_key`] writes them, and their codes.
const ALIASES: [(&str, &str); 6] = [
    ("กทม", "10"),
    ("กรุงเทพ", "10"),
    ("bkk", "10"),
    ("krungthepmahanakhon", "10"),
    ("อยุธยา", "14"),
    ("ayutthaya", "14"),
];

impl Province {
    /// The province of a name in Thai or English, or of a two-digit code.
    ///
    /// Spaces, hyphens, letter case, "จังหวัด", "จ." and the short names of Bangkok and Ayutthaya make no difference.
    ///
    /// # Errors
    /// [`ProvinceProblem`]; a name is never completed or corrected.
    pub fn parse(typed: &str) -> Result<Self, ProvinceProblem> {
        if is_blank(typed) {
            return Err(ProvinceProblem::Blank);
        }
        // The written name is what stored answers and data files hold: found without building a key.
        if let Some(exact) = Self::all().find(|province| province.thai() == typed) {
            return Ok(exact);
        }
        let key = name_key(strip_level(typed, &["จังหวัด", "จ."]));
        let alias = ALIASES.iter().find(|(name, _)| *name == key);
        let code = alias.map_or(key.as_str(), |(_, code)| code);
        Self::all()
            .find(|province| {
                province.code() == code || name_key(province.thai()) == key || name_key(province.english()) == key
            })
            .ok_or(ProvinceProblem::Unknown)
    }

    /// The province of a two-digit code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::all().find(|province| province.code() == code)
    }

    /// All provinces in the order of a Thai dictionary.
    pub fn all() -> impl DoubleEndedIterator<Item = Self> + ExactSizeIterator {
        (0..TABLE.len() as u8).map(Self)
    }

    /// All provinces in the order of their English names.
    #[must_use]
    pub fn all_by_english() -> Vec<Self> {
        let mut sorted: Vec<Self> = Vec::with_capacity(TABLE.len());
        for one in Self::all() {
            sorted.insert(sorted.partition_point(|other| other.english() < one.english()), one);
        }
        sorted
    }

    /// The two-digit code of the Department of Provincial Administration: "10" for Bangkok.
    #[must_use]
    pub fn code(self) -> &'static str {
        self.row().0
    }

    /// The Thai name without "จังหวัด".
    #[must_use]
    pub fn thai(self) -> &'static str {
        self.row().1
    }

    /// The English name.
    #[must_use]
    pub fn english(self) -> &'static str {
        self.row().2
    }

    /// Whether this is Bangkok, which has เขต and แขวง where the others have อำเภอ and ตำบล.
    #[must_use]
    pub fn is_bangkok(self) -> bool {
        self.code() == "10"
    }

    /// Its place among [`Province::all`], 0 to 76.
    #[must_use]
    pub fn index(self) -> usize {
        usize::from(self.0)
    }

    fn row(self) -> (&'static str, &'static str, &'static str) {
        TABLE.get(self.index()).copied().unwrap_or_default()
    }
}

/// Writes the Thai name.
impl fmt::Display for Province {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.thai())
    }
}
