//! Problems of answers in words.

super::messages! {}
