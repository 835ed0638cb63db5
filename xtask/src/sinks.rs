//! Ways to turn a string into markup or script. The page's policy refuses them (`docs/adr/0009-trusted-types.md`), so what
//! tries one would break on a person's device. Here it stops the build.

use crate::Result;

/// What a script says that does so.
const SINKS: [&str; 6] =
    ["innerHTML", "outerHTML", "insertAdjacentHTML", "createContextualFragment", "DOMParser", "srcdoc"];

/// What the glue calls the function that sets `innerHTML`, before its digest.
const SETTER: &str = "__wbg_set_innerHTML_";

/// Part of the name of the one function of leptos that may call it: a list of attributes whose types are erased empties
/// an element whose attribute `inner_html` has gone. No element of ours has one, since whoever gave it one would call
/// the setter too.
const MAY_CALL: &str = "any_attribute";

/// Part of the name of the functions that wasm-bindgen puts between the program and what it imports.
const SHIM: &str = "externref shim";

/// A script with a sink stops the build.
///
/// # Errors
/// When there is one.
pub fn refuse(script: &str) -> Result {
    match SINKS.iter().find(|sink| script.contains(*sink)) {
        Some(sink) => Err(format!("the program has {sink}, which the page's policy refuses")),
        None => Ok(()),
    }
}

/// Takes the setter of `innerHTML` out of a module (in its text form) and out of its script, where only the code of
/// leptos that never runs calls it: there the program would stop.
///
/// # Errors
/// When anything else calls it.
pub fn cut_setter(module: &str, script: &str) -> Result<(String, String)> {
    let setter = format!("\"{SETTER}");
    let Some(import) = module.lines().find(|line| line.starts_with(" (import ") && line.contains(&setter)) else {
        return Ok((module.to_owned(), script.to_owned()));
    };
    let function = import.split_once("(func ").and_then(|(_, function)| function.strip_suffix("))"));
    let name = import.split('"').nth(3);
    let (Some(function), Some(name)) = (function, name) else {
        return Err(format!("the module imports {SETTER} in a way that is not known: {import}"));
    };
    let mut called = vec![id(function)];
    while let Some(next) = called.pop() {
        for user in users(module, next) {
            match user.strip_prefix("func ") {
                Some(shim) if shim.contains(SHIM) => called.push(id(shim)),
                Some(function) if function.contains(MAY_CALL) => {}
                _ => {
                    return Err(format!(
                        "{user} sets innerHTML, which the page's policy refuses. leptos does so for an element made of \
                         literals alone: give it one value in braces"
                    ));
                }
            }
        }
    }
    let module = module.replace(&format!("{import}\n"), "");
    let (module, end) = module.rsplit_once(')').unwrap_or((&module, ""));
    let module = format!("{module} (func {function}\n  (unreachable)\n )\n){end}");
    Ok((module, without_function(script, name)?))
}

/// The name that a function's text begins with: `$name`, or `$"a name"`.
fn id(function: &str) -> &str {
    let end = match function.strip_prefix("$\"") {
        Some(quoted) => quoted.find('"').map(|end| end + "$\"\"".len()),
        None => function.find(' '),
    };
    end.and_then(|end| function.get(..end)).unwrap_or(function)
}

/// The functions, or other parts of a module, in which a function is called or given away, each with its first line.
fn users<'a>(module: &'a str, id: &str) -> Vec<&'a str> {
    let mut inside = "";
    let mut found = Vec::new();
    for line in module.lines() {
        let begins = line.strip_prefix(" (");
        inside = begins.unwrap_or(inside);
        let is_its_own =
            begins.is_some_and(|part| part.starts_with("import ") || part.starts_with(&format!("func {id}")));
        let named = line.split(id).skip(1).any(|after| after.is_empty() || after.starts_with([' ', ')']));
        if named && !is_its_own {
            found.push(inside);
        }
    }
    found
}

/// The script without the function of this name in an object.
fn without_function(script: &str, name: &str) -> Result<String> {
    const END: &str = "\n    },\n";
    let begin = script.find(&format!("    {name}: function("));
    let end = begin.and_then(|begin| Some(begin + script.get(begin..)?.find(END)? + END.len()));
    let (Some(begin), Some(end)) = (begin, end) else { return Err(format!("the glue has no function {name}")) };
    Ok([&script[..begin], &script[end..]].concat())
}

#[cfg(test)]
mod tests {
    use super::{cut_setter, refuse};

    const IMPORT: &str = " (import \"./a.js\" \"__wbg_set_innerHTML_01\" (func $set (param externref i32)))\n";

    #[test]
    fn a_script_with_a_sink_stops_the_build() {
        assert!(refuse("element.textContent = text").is_ok());
        assert!(refuse("template.innerHTML = text").is_err());
    }

    #[test]
    fn the_setter_goes_where_only_erased_attributes_call_it() {
        let shim = " (func $\"<x> externref shim\" (param i32)\n  (call $set)\n )\n";
        let caller = " (func $any_attribute.rebuild\n  (call $\"<x> externref shim\"\n  )\n )\n";
        let module = format!("(module\n{IMPORT}{shim}{caller})\n");
        let script = "  return {\n    __wbg_a: function() {\n    },\n    __wbg_set_innerHTML_01: function(a, b) {\n      \
                      a.innerHTML = b;\n    },\n    __wbg_b: function() {\n    },\n  };\n";
        let (module, script) = cut_setter(&module, script).expect("no other caller");
        let expected = format!("(module\n{shim}{caller} (func $set (param externref i32)\n  (unreachable)\n )\n)\n");
        assert_eq!(module, expected);
        assert_eq!(script, "  return {\n    __wbg_a: function() {\n    },\n    __wbg_b: function() {\n    },\n  };\n");
    }

    #[test]
    fn any_other_caller_of_the_setter_stops_the_build() {
        for user in [" (func $page (param i32)\n  (call $set)\n )\n", " (elem $0 (table $0) (i32.const 1) $set)\n"] {
            let module = format!("(module\n{IMPORT}{user})\n");
            assert!(cut_setter(&module, "").is_err(), "{user}");
        }
        assert!(cut_setter("(module\n)\n", "").is_ok(), "nothing to cut");
    }
}
