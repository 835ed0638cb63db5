use crate::Result;
pub fn bench() -> Result { Ok(()) }
