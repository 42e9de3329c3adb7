package vn.motcua.dossier.desk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import vn.motcua.dossier.Dossiers.PaperView;

/**
 * What an officer had before them when they looked, as a short text that a page carries: from a page that was open for an hour nobody writes findings on papers that came since,
 * or over those of a colleague.
 */
final class SeenPapers {

    private static final int FIGURES = 16;

    private SeenPapers() {}

    /** One paper: its files, what was found, and when. */
    static String of(CheckedPaper paper) {
        StringBuilder text = new StringBuilder(paper.key() + "\n" + paper.state() + "\n" + paper.checked() + "\n");
        for (PaperView file : paper.files()) text.append(file.id()).append('\n');
        return brief(text + paper.note());
    }

    /** All of them. */
    static String of(List<CheckedPaper> papers) {
        StringBuilder text = new StringBuilder();
        for (CheckedPaper paper : papers) text.append(of(paper));
        return brief(text.toString());
    }

    private static String brief(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, FIGURES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
