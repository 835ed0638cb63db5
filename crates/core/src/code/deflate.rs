//! Fewer bytes: raw DEFLATE (RFC 1951), begun as if the usual words had just been written, so that even a short text can
//! refer to them.

use super::text;
use miniz_oxide::deflate::core::{
    CompressorOxide, TDEFLFlush, TDEFLStatus, compress_to_output, create_comp_flags_from_zip_params,
};
use miniz_oxide::inflate::TINFLStatus;
use miniz_oxide::inflate::core::{DecompressorOxide, decompress, inflate_flags};

/// Words that applications have often, and parts of paths. Nothing but the length of a code depends on which they are,
/// and no code of version 1 can be read without exactly these: they never change.
const WORDS: &str = include_str!("words.txt");

/// The most bytes a code may grow to, so that a few hundred cannot fill the memory.
pub const MOST_BYTES: usize = 1 << 20;

/// The usual words as bytes.
fn dictionary() -> Vec<u8> {
    let mut bytes = Vec::new();
    text::write(WORDS, &mut bytes);
    bytes
}

/// The bytes in fewer, as a rule; `None` where the compressor fails, which it has no reason to.
pub fn deflate(bytes: &[u8]) -> Option<Vec<u8>> {
    const BEST: i32 = 10;
    const RAW: i32 = -15;
    let mut compressor = CompressorOxide::new(create_comp_flags_from_zip_params(BEST, RAW, 0));
    // What the words become is thrown away; they stay in the compressor's window.
    compress_to_output(&mut compressor, &dictionary(), TDEFLFlush::Sync, |_| true);
    let mut deflated = Vec::new();
    let (status, _) = compress_to_output(&mut compressor, bytes, TDEFLFlush::Finish, |some| {
        deflated.extend_from_slice(some);
        true
    });
    (status == TDEFLStatus::Done).then_some(deflated)
}

/// What was deflated; `None` where it is damaged, goes on behind its end, or is of more than [`MOST_BYTES`].
pub fn inflate(deflated: &[u8]) -> Option<Vec<u8>> {
    let mut bytes = dictionary();
    let begin = bytes.len();
    let (mut taken, mut given) = (0, begin);
    let mut decompressor = DecompressorOxide::new();
    loop {
        let room = (bytes.len() * 2).min(begin + MOST_BYTES);
        bytes.resize(room, 0);
        let flags = inflate_flags::TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF;
        let rest = deflated.get(taken..)?;
        let (status, read, written) = decompress(&mut decompressor, rest, &mut bytes, given, flags);
        taken += read;
        given += written;
        match status {
            TINFLStatus::Done if taken == deflated.len() => break,
            TINFLStatus::HasMoreOutput if bytes.len() < begin + MOST_BYTES => {}
            _ => return None,
        }
    }
    bytes.truncate(given);
    Some(bytes.split_off(begin))
}
