//! Links that staff hand out: `{base}?round=2567&office=4&lang=en#/…`.

use super::route::Route;
use crate::i18n::Lang;

/// What a link carries besides the screen. Ids hold only `a-z 0-9 _ - .`, so nothing needs escaping.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Link {
    /// Round id.
    pub round: Option<String>,
    /// Id of the office that is suggested.
    pub office: Option<String>,
    /// Language of the screen; left out for Thai, which is the default.
    pub lang: Lang,
}

impl Link {
    /// The address of a screen. `base` is the app's own address, without parameters.
    #[must_use]
    pub fn to(&self, base: &str, route: &Route) -> String {
        let lang = (self.lang != Lang::default()).then(|| self.lang.tag().to_owned());
        let named = [("round", self.round.clone()), ("office", self.office.clone()), ("lang", lang)];
        let pairs: Vec<String> =
            named.into_iter().filter_map(|(name, value)| Some(format!("{name}={}", value?))).collect();
        let mark = if pairs.is_empty() { "" } else { "?" };
        format!("{base}{mark}{}{}", pairs.join("&"), route.to_hash())
    }
}
