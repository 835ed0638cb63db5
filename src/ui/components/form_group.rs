//! What stands around the control of a question: its label, help, caution, and what is wrong.

use super::section_form::SectionForm;
use crate::i18n::form as words;
use leptos::prelude::*;

/// A question that is asked here and now, in the language of the page.
#[derive(Clone, Debug)]
pub struct FieldProps {
    /// Path of the answer: the control's `name`. Ids of what belongs to the question begin with it.
    pub path: String,
    pub label: String,
    /// Help under the label.
    pub hint: Option<String>,
    /// A warning that stays beside the box.
    pub caution: Option<String>,
    pub required: bool,
    /// The HTML `autocomplete` purpose.
    pub autocomplete: Option<String>,
}

/// The id of something that belongs to a control. No id of a round holds two hyphens in a row behind its path.
pub fn part_id(path: &str, part: &str) -> String {
    format!("{path}--{part}")
}

impl FieldProps {
    /// The id of something that belongs to the question.
    pub fn id(&self, part: &str) -> String {
        part_id(&self.path, part)
    }

    /// Ids of what describes the control: help, caution, error, and `more` of its own.
    pub fn described_by(&self, more: &[&str]) -> String {
        let own = [("hint", self.hint.is_some()), ("caution", self.caution.is_some()), ("error", true)];
        let own = own.iter().filter(|(_, there)| *there).map(|(part, _)| *part);
        own.chain(more.iter().copied()).map(|part| self.id(part)).collect::<Vec<_>>().join(" ")
    }

    fn label(&self) -> AnyView {
        let optional = (!self.required).then(|| {
            let lang = SectionForm::get().lang;
            view! { <span class="optional">" "{lang.say(words::OPTIONAL)}</span> }.into_any()
        });
        view! {
            {self.label.clone()}
            {optional}
        }
        .into_any()
    }

    fn help(&self, wrong: Memo<Option<String>>) -> AnyView {
        let told = |text: &Option<String>, class: &'static str| {
            let (text, id) = (text.clone()?, self.id(class));
            Some(view! {
                <p class=class id=id>
                    {text}
                </p>
            })
        };
        view! {
            {told(&self.hint, "hint")}
            {told(&self.caution, "caution")}
            <ErrorMessage path=self.path.clone() wrong />
        }
        .into_any()
    }
}

/// A question answered in one control, whose id is the path.
#[component]
pub fn FormGroup(
    /// The question.
    field: FieldProps,
    /// What is wrong with it.
    wrong: Memo<Option<String>>,
    /// The control.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="field" class:invalid=move || wrong.with(Option::is_some)>
            <label for=field.path.clone()>{field.label()}</label>
            {field.help(wrong)}
            {children()}
        </div>
    }
}

/// A question answered in several controls.
#[component]
pub fn Fieldset(
    /// The question.
    field: FieldProps,
    /// What is wrong with it. Left out where each control says itself what is wrong with it.
    #[prop(default = Memo::new(|_| None))]
    wrong: Memo<Option<String>>,
    /// The controls.
    children: Children,
) -> impl IntoView {
    view! {
        <fieldset
            class="field"
            class:invalid=move || wrong.with(Option::is_some)
            aria-describedby=field.described_by(&[])
        >
            <legend>{field.label()}</legend>
            {field.help(wrong)}
            {children()}
        </fieldset>
    }
}

/// What is wrong, beside the control. Empty while nothing is, so that what describes the control never changes.
#[component]
pub fn ErrorMessage(
    /// Path of the answer.
    #[prop(into)]
    path: String,
    /// What is wrong.
    wrong: Memo<Option<String>>,
) -> impl IntoView {
    view! {
        <p class="error" id=part_id(&path, "error")>
            {move || wrong.get()}
        </p>
    }
}
