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
                    "record": { "$ref": "#/$defs/record" },
                    "answers": { "$ref": "#/$defs/answers" }
                }
            },
            "record": {
                "type": "object",
                "description": "What the applicant noted of sending it. Everything is text, as answers are.",
                "additionalProperties": false,
                "properties": {
                    "version": {
                        "type": "string",
                        "pattern": "^[1-9][0-9]*$",
                        "description": "The version at hand; the first where it is not written."
                    },
                    "sendings": { "type": "array", "minItems": 1, "items": { "$ref": "#/$defs/sending" } }
                }
            },
            "sending": {
                "type": "object",
                "required": ["version", "on", "how", "noted_at"],
                "additionalProperties": false,
                "properties": {
                    "version": {
                        "type": "string",
                        "pattern": "^[1-9][0-9]*$",
                        "description": "The version that was sent. One that was sent is locked."
                    },
                    "on": {
                        "type": "string",
                        "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
                        "description": "The day it was handed in, or of the postmark (ISO 8601, Common Era)."
                    },
                    "how": { "enum": ["hand", "post"] },
                    "tracking": {
                        "type": "string",
                        "pattern": "^[A-Z]{2}[0-9]{9}[A-Z]{2}$",
                        "description": "Tracking number (UPU S10)."
                    },
                    "office": { "type": "string", "description": "Office id it went to." },
                    "check_code": { "type": "string", "description": "The check code of the paper that was sent." },
                    "noted_at": {
                        "type": "string",
                        "pattern": "^[0-9]+$",
                        "description": "Milliseconds since 1970, UTC."
                    }
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
