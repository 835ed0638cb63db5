//! IndexedDB: a database of named texts.
//!
//! Of `idb` everything but its futures: the one of a transaction does not say why it was given up.

use crate::store::write_behind::Batch;
use futures::channel::oneshot;
use idb::request::GetStoreRequest;
use idb::{
    Database, DatabaseEvent, Error, Factory, ObjectStore, ObjectStoreParams, Query, Request, Transaction,
    TransactionMode,
};
use js_sys::Array;
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;
use wasm_bindgen::JsValue;

const STORE: &str = "texts";
const FULL: &str = "QuotaExceededError";

/// The name of what is in the way, such as `AbortError`.
pub type Fault = String;

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
    pub async fn load(&self) -> Result<BTreeMap<String, String>, Fault> {
        let all = |store: &ObjectStore| Ok((store.get_all_keys(None, None)?, store.get_all(None, None)?));
        let (keys, values) = self.transact(TransactionMode::ReadOnly, all).await?;
        let (keys, values) = (Array::from(&result(&keys)?), Array::from(&result(&values)?));
        Ok(keys.iter().zip(values.iter()).filter_map(|(key, text)| key.as_string().zip(text.as_string())).collect())
    }

    /// Puts texts, or takes them away, and reads back what is there under their keys then.
    pub async fn write(&self, batch: &Batch) -> Result<Batch, Fault> {
        let put = |store: &ObjectStore| {
            for (key, text) in batch {
                match text {
                    Some(text) => drop(store.put(&text.into(), Some(&key.into()))?),
                    None => drop(store.delete(JsValue::from(key))?),
                }
            }
            Ok(())
        };
        self.transact(TransactionMode::ReadWrite, put).await?;
        let get = |store: &ObjectStore| batch.keys().map(|key| store.get(Query::Key(key.into()))).collect();
        let back: Vec<GetStoreRequest> = self.transact(TransactionMode::ReadOnly, get).await?;
        batch.keys().zip(&back).map(|(key, back)| Ok((key.clone(), result(back)?.as_string()))).collect()
    }

    /// How many texts it holds.
    pub async fn count(&self) -> Result<usize, Fault> {
        let count = self.transact(TransactionMode::ReadOnly, |store| store.count(None)).await?;
        Ok(result(&count)?.as_f64().unwrap_or_default() as usize)
    }

    /// One transaction; a second time on a new connection if the first was closed under our feet.
    async fn transact<T>(
        &self,
        mode: TransactionMode,
        act: impl Fn(&ObjectStore) -> Result<T, Error>,
    ) -> Result<T, Fault> {
        let first = match self.once(mode, &act).await {
            Ok(done) => return Ok(done),
            Err(error) => fault(&error),
        };
        close(&self.connection);
        if first == FULL {
            return Err(first);
        }
        self.once(mode, &act).await.map_err(|error| {
            close(&self.connection);
            fault(&error)
        })
    }

    /// One transaction to its end. What `act` asked has its results then.
    async fn once<T>(&self, mode: TransactionMode, act: impl Fn(&ObjectStore) -> Result<T, Error>) -> Result<T, Error> {
        let transaction = self.connection().await?.transaction(&[STORE], mode)?;
        let asked = act(&transaction.object_store(STORE)?)?;
        // A document that goes away gives up its transactions, but not one that was told to commit.
        let mut transaction = transaction.commit()?;
        let (end, ended) = first_call();
        let given_up = end.clone();
        transaction.on_complete(move |_| end(Ok(())));
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
        request.on_success(move |event| open(event.database()));
        request.on_error(move |event| {
            let error = idb::Event::target(&event).and_then(|request| request.error()).ok().flatten();
            failed(Err(error.map_or(Error::DomExceptionNotFound, Error::DomException)));
        });
        let mut database = opened.await.unwrap_or(Err(Error::DomExceptionNotFound))?;
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
fn first_call<T: 'static>() -> (Rc<dyn Fn(T)>, oneshot::Receiver<T>) {
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

fn result(request: &impl Request) -> Result<JsValue, Fault> {
    request.result().map_err(|error| fault(&error))
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
        | Error::CountFailed(thrown)
        | Error::RequestResultNotFound(thrown) => super::name_of(thrown),
        // Of calls that are not made here.
        _ => String::new(),
    };
    if name.is_empty() { "UnknownError".to_owned() } else { name }
}
