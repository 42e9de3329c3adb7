package vn.motcua.directory.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.directory.AgencyCodes;
import vn.motcua.directory.AgencyView;
import vn.motcua.directory.AsOf;
import vn.motcua.directory.DirectoryRefusal;
import vn.motcua.directory.change.EnterMany;
import vn.motcua.directory.change.Ground;
import vn.motcua.directory.change.NewAgency;
import vn.motcua.kernel.command.Progress;
import vn.motcua.kernel.text.Fold;

/**
 * Enters communes from a list: those that are not there yet are founded, all of them or none. A list that was entered before changes nothing;
 * a commune that is there under another name is reported and left to an editor.
 */
@Component
class CommuneImport {

    private final EnterMany many;
    private final AgencyCodes codes;

    CommuneImport(EnterMany many, AgencyCodes codes) {
        this.many = many;
        this.codes = codes;
    }

    /** What became of a list. */
    record Report(int lines, int founded, int already, List<Note> notes, boolean entered) {}

    /** What is to be said of one line, in Vietnamese and English. */
    record Note(int line, String code, String said) {}

    @Transactional
    Report run(List<List<String>> records, Ground ground, Progress progress) {
        if (records.isEmpty() || !records.getFirst().equals(CommuneLine.HEADING))
            throw DirectoryRefusal.LIST_NOT_UNDERSTOOD.because(String.join(",", CommuneLine.HEADING));
        List<CommuneLine> lines = IntStream.range(1, records.size())
                .mapToObj(i -> CommuneLine.of(i + 1, records.get(i)))
                .toList();
        AsOf asOf = AsOf.on(ground.effective());
        Map<String, AgencyView> provinces = divisions(lines, CommuneLine::provinceCode, asOf);
        Map<String, AgencyView> known = divisions(lines, CommuneLine::code, asOf);
        progress.report(0, lines.size(), "đọc / read");
        List<Note> notes = new ArrayList<>();
        List<NewAgency> fresh = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        boolean broken = false;
        int already = 0;
        for (CommuneLine line : lines) {
            AgencyView province = provinces.get(line.provinceCode());
            String wrong = wrong(line, province, seen);
            AgencyView there = known.get(line.code());
            broken |= wrong != null;
            if (wrong != null || province == null)
                notes.add(new Note(line.number(), line.code(), String.valueOf(wrong)));
            else if (there == null) fresh.add(line.agency(province.id()));
            else if (differs(line, there))
                notes.add(new Note(
                        line.number(),
                        line.code(),
                        "đang có tên khác / is there as: " + there.names().full()));
            else already++;
        }
        if (!broken && !fresh.isEmpty()) many.enter(new EnterMany.Command(fresh, List.of(), ground));
        progress.report(lines.size(), lines.size(), "ghi / entered");
        return new Report(lines.size(), broken ? 0 : fresh.size(), already, notes, !broken);
    }

    private static @Nullable String wrong(CommuneLine line, @Nullable AgencyView province, Set<String> seen) {
        String wrong = line.wrong();
        if (wrong != null) return wrong;
        if (province == null)
            return "không có tỉnh mang mã này / no province carries this code: " + line.provinceCode();
        return seen.add(line.code()) ? null : "mã lặp lại trong tệp / the code comes twice in the file";
    }

    private static boolean differs(CommuneLine line, AgencyView there) {
        return !Fold.fold(line.names().full()).equals(Fold.fold(there.names().full()));
    }

    private Map<String, AgencyView> divisions(
            List<CommuneLine> lines, java.util.function.Function<CommuneLine, String> code, AsOf asOf) {
        return new HashMap<>(codes.divisions(lines.stream().map(code).collect(Collectors.toSet()), asOf));
    }
}
