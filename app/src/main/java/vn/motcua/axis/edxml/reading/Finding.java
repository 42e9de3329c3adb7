package vn.motcua.axis.edxml.reading;

import java.util.List;
import vn.motcua.kernel.text.Language;
import vn.motcua.kernel.text.Messages;
import vn.motcua.kernel.text.Phrase;

/**
 * One thing that is wrong with a packet.
 *
 * @param problem what
 * @param severity what follows
 * @param element with which element
 * @param path where it stands: {@code MessageHeader/To[3]/OrganId}
 * @param detail what was found or allowed: a number, a word, or a text of at most 80 characters
 */
public record Finding(Problem problem, Severity severity, PacketElement element, String path, Object detail) {

    private static final int LONGEST_DETAIL = 80;

    static Finding of(Problem problem, PacketElement element, String path, Object detail) {
        return of(problem, problem.severity(), element, path, detail);
    }

    static Finding of(Problem problem, Severity severity, PacketElement element, String path, Object detail) {
        return new Finding(problem, severity, element, path, detail instanceof String text ? shown(text) : detail);
    }

    /** The rule: {@code N.MessageHeader.To}. */
    public String code() {
        return problem.letter() + "." + element.code();
    }

    /** True if the packet is refused for it. */
    public boolean refuses() {
        return severity == Severity.REFUSED;
    }

    /** The sentence for people. */
    public String sentence(Messages messages, Language language) {
        return messages.text(language, problem.key(), args().toArray());
    }

    /** The sentence, to stand inside another one. */
    public Phrase phrase() {
        return new Phrase(problem.key(), args());
    }

    /** The values that the sentence names. */
    public List<Object> args() {
        return List.of(element, path, detail);
    }

    /** A stranger's text, short and without characters that act on a screen. */
    private static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints()
                .limit(LONGEST_DETAIL)
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? '\uFFFD' : c)
                .forEach(shown::appendCodePoint);
        return shown.toString();
    }
}
