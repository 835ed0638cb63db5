//! IndexedDB: a database of named texts.
//!
//! Of `idb` everything but its futures: the one of a transaction does not say why it was given up.

use crate::store::Keyed;
use crate::store::write_behind::Batch;
use futures::channel::oneshot;
use idb::{
    Database, DatabaseEvent, Error, Factory, ObjectStore, ObjectStoreParams, Query, Request, Transaction,
    TransactionMode,
};
use js_sys::{Array, Reflect};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsValue;

const STORE: &str = "texts";
const FULL: &str = "QuotaExceededError";

/// The name of what is in the way, such as `AbortError`.
pub type Fault = String;

/// Asks something of a store, and gives the requests whose results are wanted.
type Act<'a> = &'a dyn Fn(&ObjectStore) -> Result<Vec<JsValue>, Error>;

/// What comes of an opening or of a transaction.
type Ended = Result<Option<Database>, Error>;

/// A database that is opened when it is first asked, and again after it was closed.
pub struct TextDatabase {
    name: &'static str,
    connection: Connection,
}

type Connection = Rc<RefCell<Option<Rc<Database>>>>;

impl TextDatabase {
    pub fn new(name: &'static str) -> Self {
        Self { name, connection: Rc::default() }
    }

    /// Everything it holds.
    pub async fn load(&self) -> Result<Keyed<String>, Fault> {
        let all: Act<'_> = &|store| Ok(vec![store.get_all_keys(None, None)?.into(), store.get_all(None, None)?.into()]);
        let lists = self.transact(TransactionMode::ReadOnly, all).await?;
        let list = |number: usize| lists.get(number).map_or_else(Array::new, Array::from);
        let (keys, values) = (list(0), list(1));
        Ok(keys.iter().zip(values.iter()).filter_map(|(key, text)| key.as_string().zip(text.as_string())).collect())
    }

    /// Puts texts, or takes them away, and reads back what is there under their keys then.
    pub async fn write(&self, batch: &Batch) -> Result<Batch, Fault> {
        let put: Act<'_> = &|store| {
            for (key, text) in batch {
                match text {
                    Some(text) => drop(store.put(&text.into(), Some(&key.into()))?),
                    None => drop(store.delete(JsValue::from(key))?),
                }
            }
            Ok(Vec::new())
        };
        self.transact(TransactionMode::ReadWrite, put).await?;
        let get: Act<'_> = &|store| batch.keys().map(|key| Ok(store.get(Query::Key(key.into()))?.into())).collect();
        let back = self.transact(TransactionMode::ReadOnly, get).await?;
        Ok(batch.keys().cloned().zip(back.iter().map(JsValue::as_string)).collect())
    }

    /// How many texts it holds.
    pub async fn count(&self) -> Result<usize, Fault> {
        let count = self.transact(TransactionMode::ReadOnly, &|store| Ok(vec![store.count(None)?.into()])).await?;
        Ok(count.first().and_then(JsValue::as_f64).unwrap_or_default() as usize)
    }

    /// The results of one transaction; of a second one, on a new connection, if the first was closed under our feet.
    ///
    /// The one way to the database, for every type of result: a generic one would be linked for each of them.
    async fn transact(&self, mode: TransactionMode, act: Act<'_>) -> Result<Vec<JsValue>, Fault> {
        let mut is_second = false;
        loop {
            let error = match self.once(mode, act).await {
                Ok(asked) => return asked.iter().map(result).collect(),
                Err(error) => fault(&error),
            };
            close(&self.connection);
            if is_second || error == FULL {
                return Err(error);
            }
            is_second = true;
        }
    }

    /// One transaction to its end. What `act` asked has its results then.
    async fn once(&self, mode: TransactionMode, act: Act<'_>) -> Result<Vec<JsValue>, Error> {
        let transaction = self.connection().await?.transaction(&[STORE], mode)?;
        let asked = act(&transaction.object_store(STORE)?)?;
        // A document that goes away gives up its transactions, but not one that was told to commit.
        let mut transaction = transaction.commit()?;
        let (end, ended) = first_call();
        let given_up = end.clone();
        transaction.on_complete(move |_| end(Ok(None)));
        transaction.on_abort(move |event| {
            let error = event.target().and_then(|target| Transaction::try_from(target).ok()?.error());
            given_up(Err(error.map_or(Error::DomExceptionNotFound, Error::DomException)));
        });
        ended.await.unwrap_or(Err(Error::DomExceptionNotFound))?;
        Ok(asked)
    }

    async fn connection(&self) -> Result<Rc<Database>, Error> {
        if let Some(database) = self.connection.borrow().clone() {
            return Ok(database);
        }
        let mut request = Factory::new()?.open(self.name, Some(1))?;
        request.on_upgrade_needed(|event| {
            // One without the store says so in its first transaction.
            let _ = event.database().and_then(|new| new.create_object_store(STORE, ObjectStoreParams::new()));
        });
        let (open, opened) = first_call();
        let failed = open.clone();
        request.on_success(move |event| open(event.database().map(Some)));
        request.on_error(move |event| {
            let error = idb::Event::target(&event).and_then(|request| request.error()).ok().flatten();
            failed(Err(error.map_or(Error::DomExceptionNotFound, Error::DomException)));
        });
        let opened = opened.await.unwrap_or(Err(Error::DomExceptionNotFound))?;
        let mut database = opened.ok_or(Error::DomExceptionNotFound)?;
        // The system may close it, as iOS does; a later version may ask to change it.
        let (closed, changes) = (Rc::downgrade(&self.connection), Rc::downgrade(&self.connection));
        database.on_close(move |_| closed.upgrade().iter().for_each(close));
        database.on_version_change(move |_| changes.upgrade().iter().for_each(close));
        let database = Rc::new(database);
        // Another one may have been opened meanwhile.
        close(&self.connection);
        self.connection.replace(Some(database.clone()));
        Ok(database)
    }
}

/// Lets go of a connection, if it is there still; the next transaction opens another.
fn close(connection: &Connection) {
    if let Some(database) = connection.take() {
        database.close();
    }
}

/// The first of the calls that one of several callbacks makes.
fn first_call() -> (Rc<dyn Fn(Ended)>, oneshot::Receiver<Ended>) {
    let (sender, receiver) = oneshot::channel();
    let sender = Cell::new(Some(sender));
    let call = move |value| {
        if let Some(sender) = sender.take() {
            // Whoever asked may have gone.
            let _ = sender.send(value);
        }
    };
    (Rc::new(call), receiver)
}

/// What a request that is done has as its result.
fn result(request: &JsValue) -> Result<JsValue, Fault> {
    Reflect::get(request, &"result".into()).map_err(|thrown| name_or_unknown(super::name_of(&thrown)))
}

/// The name that the browser has for an error.
fn fault(error: &Error) -> Fault {
    let name = match error {
        Error::DomException(exception) => exception.name(),
        Error::IndexedDbNotFound(_) => "NotFoundError".to_owned(),
        Error::IndexedDbOpenFailed(thrown)
        | Error::TransactionOpenFailed(thrown)
        | Error::TransactionCommitError(thrown)
        | Error::ObjectStoreNotFound(thrown)
        | Error::UpdateFailed(thrown)
        | Error::DeleteFailed(thrown)
        | Error::GetFailed(thrown)
        | Error::GetAllKeysFailed(thrown)
        | Error::CountFailed(thrown) => super::name_of(thrown),
        // Of calls that are not made here.
        _ => String::new(),
    };
    name_or_unknown(name)
}

fn name_or_unknown(name: Fault) -> Fault {
    if name.is_empty() { "UnknownError".to_owned() } else { name }
}
