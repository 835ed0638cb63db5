//! Writes JSON as text.
//!
//! `serde_json` would, but brings the printing of floating-point numbers, which weighs more than all of the store;
//! nothing that is kept has one.

use serde_json::Value;

/// The JSON of a value without white space, the keys of an object in their order. A number that is not a whole one,
/// 0 or more, is written as 0: no draft has any.
#[must_use]
pub fn text(value: &Value) -> String {
    let mut text = String::new();
    write(value, &mut text);
    text
}

fn write(value: &Value, into: &mut String) {
    match value {
        Value::Null => into.push_str("null"),
        Value::Bool(true) => into.push_str("true"),
        Value::Bool(false) => into.push_str("false"),
        Value::Number(number) => into.push_str(&number.as_u64().unwrap_or_default().to_string()),
        Value::String(text) => quote(text, into),
        Value::Array(items) => {
            let mut before = '[';
            for item in items {
                into.push(before);
                write(item, into);
                before = ',';
            }
            into.push_str(if items.is_empty() { "[]" } else { "]" });
        }
        Value::Object(members) => {
            let mut before = '{';
            for (key, member) in members {
                into.push(before);
                quote(key, into);
                into.push(':');
                write(member, into);
                before = ',';
            }
            into.push_str(if members.is_empty() { "{}" } else { "}" });
        }
    }
}

/// A string of JSON: a quotation mark, a backslash and control characters are escaped, all else stands as it is.
fn quote(text: &str, into: &mut String) {
    into.push('"');
    for c in text.chars() {
        let short = match c {
            '"' | '\\' => c,
            '\u{8}' => 'b',
            '\t' => 't',
            '\n' => 'n',
            '\u{c}' => 'f',
            '\r' => 'r',
            '\0'..' ' => {
                into.push_str("\\u00");
                for digit in [u32::from(c) / 16, u32::from(c) % 16] {
                    into.extend(char::from_digit(digit, 16));
                }
                continue;
            }
            _ => {
                into.push(c);
                continue;
            }
        };
        into.push('\\');
        into.push(short);
    }
    into.push('"');
}
