package vn.motcua.gates;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a template may not hold: anything our content security policy would stop, and anything that trusts text of strangers. */
final class Markup {

    private static final Map<Pattern, String> FORBIDDEN = new LinkedHashMap<>();

    /** Templates that may write text unescaped, with the reason. */
    static final Map<String, String> UNESCAPED = Map.of();

    /** Templates of paper: no browser reads them, only the printer of PDF files, which knows no style sheet but theirs. */
    static final Set<String> PAPER = Set.of(
            "procedure/fillPdf.jte",
            "dossier/letter.jte",
            "office/sign/demoLetter.jte",
            "dossier/register.jte",
            "payment/receiptPaper.jte",
            "certifiedcopy/attestation.jte",
            "certifiedcopy/refusalLetter.jte",
            "certifiedcopy/book/paper.jte",
            "vault/exportSheet.jte");

    private static final String STYLE = "a style element: styles lie in the style sheet";

    static {
        forbid("<style[\\s>]", STYLE);
        forbid("\\sstyle\\s*=", "a style attribute: the content security policy stops it");
        forbid("\\son[a-z]+\\s*=\\s*[\"'{$]", "an event attribute: the content security policy stops it");
        forbid("(?i)javascript:", "a javascript: address");
        forbid("<script(?![^>]*\\bnonce=)[^>]*>", "a script without nonce");
        forbid("<script(?![^>]*\\bsrc=)[^>]*>", "a script inside the page: scripts lie in files");
        forbid("(?:src|srcset|poster)\\s*=\\s*\"(?:https?:)?//", "something fetched from another host");
        forbid("<link[^>]*href\\s*=\\s*\"(?:https?:)?//", "something fetched from another host");
        forbid("<iframe|<object|<embed", "a page inside the page");
        forbid("target\\s*=\\s*\"_blank\"", "a link that opens a window of its own");
    }

    private static final Pattern POST = Pattern.compile("(?is)<form\\b[^>]*method\\s*=\\s*\"post\"[^>]*>.*?</form>");

    private Markup() {}

    static List<String> complaints(String name, String template) {
        String text = template.replaceAll("(?s)<%--.*?--%>", "");
        List<String> found = new ArrayList<>();
        FORBIDDEN.forEach((pattern, what) -> {
            Matcher matcher = pattern.matcher(text);
            boolean paper = what.equals(STYLE) && PAPER.contains(name);
            if (!paper && matcher.find())
                found.add(name + ": holds " + what + ": «" + matcher.group().strip() + "»");
        });
        if (text.contains("$unsafe{") && !UNESCAPED.containsKey(name))
            found.add(name + ": writes text unescaped ($unsafe)");
        POST.matcher(text)
                .results()
                .filter(form -> !form.group().toLowerCase(java.util.Locale.ROOT).contains("csrf"))
                .forEach(form -> found.add(name + ": a form is sent without the token against forgery"));
        return found;
    }

    private static void forbid(String pattern, String what) {
        FORBIDDEN.put(Pattern.compile(pattern), what);
    }
}
