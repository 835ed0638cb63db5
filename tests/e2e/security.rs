//! What the page may do: nothing but read its own folder.

use serde_json::json;
use white_area_core::i18n::{award, form as words, paper, shell};

use crate::device::{IN_WINDOW, before_every_page, visit};

#[test]
fn the_policy_is_in_the_page() {
    let page = visit(IN_WINDOW).open("");
    page.see(award::START_HINT.th);
    let policy = page.eval("return document.querySelector('meta[http-equiv=Content-Security-Policy]').content", &[]);
    let policy = policy.as_str().unwrap();
    let directives: Vec<&str> = policy.split(';').map(str::trim).collect();
    for wanted in [
        "default-src 'none'",
        "style-src 'self'",
        "font-src 'self'",
        "connect-src 'self'",
        "worker-src 'self'",
        "manifest-src 'self'",
        "img-src 'self' data: blob:",
        "base-uri 'none'",
        "form-action 'none'",
        "script-src 'self' 'wasm-unsafe-eval'",
        "require-trusted-types-for 'script'",
        "trusted-types wan",
    ] {
        assert!(directives.contains(&wanted), "{wanted} in {policy}");
    }
    assert!(
        !policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'") && !policy.contains('*'),
        "{policy}"
    );
    // It stands before anything that it should rule.
    let before = "return [...document.head.children].findIndex(one => one.httpEquiv === 'Content-Security-Policy')";
    assert_eq!(page.eval(before, &[]), 0);
    // And it is in force: words become neither a script nor markup.
    for sink in [
        "document.createElement('script').textContent = '1'",
        "document.createElement('script').src = './sw.js'",
        "document.createElement('p').innerHTML = '<img>'",
        "document.createElement('iframe').srcdoc = '<img>'",
        "new DOMParser().parseFromString('<img>', 'text/html')",
        "trustedTypes.createPolicy('other', {})",
    ] {
        let script = format!("try {{ {sink}; return 'nothing was thrown' }} catch (fault) {{ return fault.name }}");
        assert_eq!(page.eval(&script, &[]), "TypeError", "{sink}");
    }
}

#[test]
fn the_app_works_under_the_headers_it_asks_the_host_for() {
    let mut wanted = Vec::new();
    let page = visit(IN_WINDOW).with_site(|site| {
        let file = site.text("_headers").expect("the build writes the headers");
        let every_answer = file.split_once("/*\n").expect("rules for every file").1;
        let lines = every_answer.lines().take_while(|line| line.starts_with(' '));
        wanted =
            lines.filter_map(|line| line.trim().split_once(": ")).map(|(n, v)| (n.to_owned(), v.to_owned())).collect();
        wanted.iter().fold(site, |site, (name, value)| site.header(name, value))
    });
    let page = page.open("");
    page.see(award::START_HINT.th);
    let policy = wanted.iter().find(|(name, _)| name == "Content-Security-Policy").expect("a policy");
    // A page cannot say by itself who may frame it.
    let (own, framing) = policy.1.split_once("; frame-ancestors ").expect("frame-ancestors comes last");
    let meta = "return document.querySelector('meta[http-equiv=Content-Security-Policy]').content";
    assert_eq!((page.eval(meta, &[]), framing), (json!(own), "'none'"));
    for name in ["X-Content-Type-Options", "Referrer-Policy", "Permissions-Policy"] {
        assert!(wanted.iter().any(|(one, _)| one == name), "{name}");
    }
    page.go("#/apply");
    page.titled("วิธีสมัคร");
    page.choose("สมัครด้วยตนเอง");
    page.click("button", words::CONTINUE.th);
    page.titled("ผู้เข้ารับการคัดเลือก");
    page.load("#/blank");
    page.titled(paper::BLANK.th);
    page.assert_clean();
}

#[test]
fn a_whole_journey_asks_nobody_else_and_breaks_no_rule() {
    let page = visit(IN_WINDOW).phone().open("");
    before_every_page(
        &page,
        "window.broken = [];
         document.addEventListener('securitypolicyviolation', event =>
             window.broken.push(event.violatedDirective + ' ' + event.blockedURI))",
    );
    page.load("?round=2567&office=4");
    page.see(award::START_HINT.th);
    page.select(award::CHOOSE_PROVINCE.th, "ตรัง");
    for screen in [
        "#/criteria",
        "#/criteria/outcome",
        "#/offices",
        "#/share",
        "#/share/poster",
        "#/about",
        "#/programmes",
        "#/check",
        "#/blank",
        "#/drafts",
    ] {
        page.go(screen);
        page.wait_for("the heading's focus", || match page.focus() {
            now if now.starts_with("heading ") && now.contains(&page.heading()) => Ok(()),
            now => Err(now),
        });
    }
    page.go("#/apply");
    page.titled("วิธีสมัคร");
    page.choose("สมัครด้วยตนเอง");
    page.click("button", words::CONTINUE.th);
    page.choose("บุคคล");
    page.click("button", words::CONTINUE.th);
    page.titled("ผู้สมัครหรือผู้ประสานงาน");
    page.select(words::PROVINCE.th, "ตรัง");
    page.select(words::DISTRICT.th, "กันตัง");
    page.click("link", words::REVIEW.th);
    page.titled(words::REVIEW.th);
    page.click("link", words::TO_SUBMIT.th);
    page.titled(words::SUBMIT.th);
    page.click("link", paper::MAKE_PAPER.th);
    page.titled(paper::PAPER.th);
    page.click("button", shell::OTHER_LANGUAGE.th);
    page.titled(paper::PAPER.en);
    assert_eq!(page.eval("return window.broken", &[]), json!([]));
    assert!(page.requested().iter().any(|url| url.contains("address/geo.txt")), "the address data were asked for");
    page.assert_clean();
}

#[test]
fn what_is_typed_is_words_and_never_markup() {
    let page = visit(IN_WINDOW).open("");
    let mut answers = crate::applicants::person();
    let evil = "<img src=x onerror=alert(1)><b>สมชาย</b> {label} & \"'";
    answers["contact.given_name"] = evil.into();
    crate::device::keep(&page, "evil", &answers);
    for screen in ["#/apply/evil", "#/apply/evil/review", "#/apply/evil/submit/paper", "#/drafts", "#/"] {
        page.load(screen);
        page.see(evil);
        assert_eq!(page.eval("return document.querySelectorAll('main b, main img').length", &[]), 0, "{screen}");
    }
    page.assert_clean();
}
