//! As much of Rust's grammar as is needed to see which paths a source names.

/// `source` without comments and without what stands in quotation marks.
pub fn only_code(source: &str) -> String {
    let mut code = String::with_capacity(source.len());
    let mut rest = source;
    while let Some(first) = rest.chars().next() {
        let skipped = skippable(rest, code.chars().next_back());
        if skipped > 0 {
            code.push(' ');
            rest = &rest[skipped..];
        } else {
            code.push(first);
            rest = &rest[first.len_utf8()..];
        }
    }
    code
}

/// The length of the comment or literal at the beginning of `rest`, or 0.
fn skippable(rest: &str, before: Option<char>) -> usize {
    let until = |end: &str, from: usize| {
        rest[from..].find(end).map_or(rest.len(), |at| from + at + end.len())
    };
    let in_word = before.is_some_and(|c| c.is_alphanumeric() || c == '_');
    if rest.starts_with("//") {
        rest.find('\n').unwrap_or(rest.len())
    } else if rest.starts_with("/*") {
        until("*/", 2)
    } else if rest.starts_with('"') {
        string(rest)
    } else if !in_word && (rest.starts_with("r\"") || rest.starts_with("r#")) {
        let hashes = rest[1..].chars().take_while(|c| *c == '#').count();
        let opened = rest[1 + hashes..].starts_with('"');
        if opened { until(&format!("\"{}", "#".repeat(hashes)), 2 + hashes) } else { 0 }
    } else if rest.starts_with('\'') {
        character(rest)
    } else {
        0
    }
}

fn string(rest: &str) -> usize {
    let mut escaped = false;
    for (at, c) in rest.char_indices().skip(1) {
        match c {
            '"' if !escaped => return at + 1,
            '\\' => escaped = !escaped,
            _ => escaped = false,
        }
    }
    rest.len()
}

/// A character literal; a lifetime has no closing mark and is left alone.
fn character(rest: &str) -> usize {
    let inside = &rest[1..];
    if inside.starts_with('\\') {
        return inside[2..].find('\'').map_or(0, |at| at + 4);
    }
    let length = inside.chars().next().map_or(0, char::len_utf8);
    if inside[length..].starts_with('\'') { length + 2 } else { 0 }
}

/// The code before the test module, which stands last in a file.
pub fn without_tests(code: &str) -> String {
    let squeezed = code.split_whitespace().collect::<Vec<_>>().join(" ");
    let end = squeezed.match_indices("#[cfg(test)]").map(|(at, _)| at);
    let module = |at: &usize| {
        let item = squeezed[*at..].trim_start_matches("#[cfg(test)]");
        let item = item.rsplit_once("] mod ").map_or(item, |_| item).trim_start();
        item.starts_with("mod ") && item.find('{') < item.find(';').or(Some(usize::MAX))
    };
    let end = end.clone().find(module).unwrap_or(squeezed.len());
    squeezed[..end].to_owned()
}

/// Every path of at least two parts that `code` names, `use` trees unfolded.
pub fn paths(code: &str) -> Vec<String> {
    let tokens = tokens(code);
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let starts = is_word(&tokens[at]) && (at == 0 || tokens[at - 1] != "::");
        if starts && tokens.get(at + 1).is_some_and(|next| next == "::") {
            at = unfold(&tokens, at, "", &mut found).max(at + 1);
        } else {
            at += 1;
        }
    }
    found
}

/// Reads one path or group from `at`, below `prefix`; returns where it ends.
fn unfold(tokens: &[String], mut at: usize, prefix: &str, found: &mut Vec<String>) -> usize {
    let mut path = prefix.to_owned();
    while let Some(token) = tokens.get(at) {
        if token == "{" && path.ends_with("::") {
            return unfold_group(tokens, at + 1, &path, found);
        }
        if token != "::" && (!is_word(token) || !(path.is_empty() || path.ends_with("::"))) {
            break;
        }
        path.push_str(token);
        at += 1;
    }
    found.push(path.trim_end_matches("::").to_owned());
    at
}

fn unfold_group(tokens: &[String], mut at: usize, prefix: &str, found: &mut Vec<String>) -> usize {
    while let Some(token) = tokens.get(at) {
        match token.as_str() {
            "}" => return at + 1,
            token if is_word(token) && token != "as" => at = unfold(tokens, at, prefix, found),
            "as" => at += 2,
            _ => at += 1,
        }
    }
    at
}

fn is_word(token: &str) -> bool {
    token.starts_with(|c: char| c.is_alphabetic() || c == '_')
}

fn tokens(code: &str) -> Vec<String> {
    let mut tokens: Vec<String> = Vec::new();
    let mut rest = code.trim_start();
    while let Some(first) = rest.chars().next() {
        let word = |c: char| c.is_alphanumeric() || c == '_';
        let length = if word(first) {
            rest.find(|c| !word(c)).unwrap_or(rest.len())
        } else if rest.starts_with("::") {
            2
        } else {
            first.len_utf8()
        };
        tokens.push(rest[..length].to_owned());
        rest = rest[length..].trim_start();
    }
    tokens
}
