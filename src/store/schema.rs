//! The JSON Schema of a stored application, for whoever reads the files without the app. Made by `cargo xtask schema`.

use super::envelope::SCHEMA;

/// JSON Schema (2020-12) of [`super::Envelope`] as text.
#[must_use]
pub fn application_schema() -> schemars::Schema {
    schemars::json_schema!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Application",
        "description": "An application as the app keeps it.",
        "type": "object",
        "required": ["schema", "revision", "saved_at", "checksum", "draft"],
        "additionalProperties": false,
        "properties": {
            "schema": { "const": SCHEMA, "description": "Version of this format." },
            "revision": { "type": "integer", "minimum": 0, "description": "Raised by one at every save." },
            "saved_at": { "type": "integer", "minimum": 0, "description": "Milliseconds since 1970, UTC." },
            "checksum": {
                "type": "string",
                "pattern": "^[0-9a-f]{16}$",
                "description": "64-bit FNV-1a of the JSON of `draft`, keys in order, without white space."
            },
            "draft": { "$ref": "#/$defs/draft" }
        },
        "$defs": {
            "draft": {
                "type": "object",
                "required": ["id", "begun_at", "form", "answers"],
                "additionalProperties": false,
                "properties": {
                    "id": { "type": "string", "pattern": "^[0-9a-z]{4,16}$" },
                    "begun_at": { "type": "integer", "minimum": 0, "description": "Milliseconds since 1970, UTC." },
                    "form": {
                        "type": "string",
                        "description": "64-bit FNV-1a of the text of the round it was begun with."
                    },
                    "office": { "type": "string", "description": "Office id chosen by the applicant." },
                    "suggested_office": { "type": "string", "description": "Office id that a link suggested." },
                    "place": { "type": "string", "description": "Id of the section last open." },
                    "answers": { "$ref": "#/$defs/answers" }
                }
            },
            "answers": {
                "type": "object",
                "description": "Path of the field, or of a part of it (network.address.province), to what was typed.",
                "additionalProperties": { "anyOf": [
                    { "$ref": "#/$defs/answer" },
                    { "type": "array", "items": { "$ref": "#/$defs/row" }, "description": "A repeating group." }
                ] }
            },
            "row": { "type": "object", "additionalProperties": { "$ref": "#/$defs/answer" } },
            "answer": { "anyOf": [
                { "type": "string", "description": "As typed; of a choice, the option's id." },
                { "type": "array", "items": { "type": "string" }, "description": "Ids of the options taken." }
            ] }
        }
    })
}
