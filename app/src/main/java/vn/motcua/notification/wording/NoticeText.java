package vn.motcua.notification.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.motcua.notification.NoticeKind;
import vn.motcua.notification.NoticeValue;

/**
 * The words of a kind of notice in one language, with the values by name: <code>{code}</code>.
 *
 * @param title the heading; the subject of a letter
 * @param text what the reader's own box says
 * @param outside what may be said by e-mail, SMS and push
 */
public record NoticeText(String title, String text, String outside) {

    /** The longest of each. */
    public static final int LONGEST_TITLE = 200;

    /** The longest text for the box. */
    public static final int LONGEST_TEXT = 2000;

    /** The longest text that goes outside: two SMS. */
    public static final int LONGEST_OUTSIDE = 300;

    private static final Pattern VALUE = Pattern.compile("\\{([^{}]*)\\}");

    /** The words with the values filled in. What a value says is never read as words. */
    public NoticeText filled(Function<String, String> values) {
        return new NoticeText(fill(title, values), fill(text, values), fill(outside, values));
    }

    /** Names in braces that are none of the kind's values. */
    public List<String> unknown(NoticeKind kind) {
        List<String> names = names(title + text + outside);
        names.removeIf(name -> kind.value(name).isPresent());
        return names;
    }

    /** Names of values that tell of a person, in what would go outside. The heading is a letter's subject, so it goes outside, too. */
    public List<String> tooPersonal(NoticeKind kind) {
        List<String> names = names(title + outside);
        names.removeIf(name -> kind.value(name).map(NoticeValue::outside).orElse(true));
        return names;
    }

    /** True if heading or outside text would say nothing where a value is not known. */
    public boolean wordless() {
        return !says(title) || !says(outside);
    }

    private static boolean says(String words) {
        return VALUE.matcher(words).replaceAll("").chars().anyMatch(Character::isLetter);
    }

    private static List<String> names(String words) {
        List<String> names = new ArrayList<>();
        VALUE.matcher(words).results().map(found -> found.group(1)).distinct().forEach(names::add);
        return names;
    }

    private static String fill(String words, Function<String, String> values) {
        return VALUE.matcher(words).replaceAll(found -> Matcher.quoteReplacement(values.apply(found.group(1))));
    }
}
