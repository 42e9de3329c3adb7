package vn.motcua.signing.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.directory.authority.Matter;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.command.AdminCommand;
import vn.motcua.kernel.command.Arguments;
import vn.motcua.kernel.command.Progress;
import vn.motcua.kernel.intake.Corpus;
import vn.motcua.signing.container.Enclosed;
import vn.motcua.signing.container.SignContainer;
import vn.motcua.signing.packet.PacketSigner;
import vn.motcua.signing.packet.PacketText;
import vn.motcua.signing.pades.SignPdf;
import vn.motcua.signing.pades.SigningPeople;
import vn.motcua.signing.pdf.PdfSigner;
import vn.motcua.signing.right.SigningRights;
import vn.motcua.testing.RunningTest;
import vn.motcua.testing.Tier;

/** One byte changed in whatever is issued here: the public page does not call it valid (programme D, E); and archives that broke others' readers do no harm there. */
@RunningTest
class IssuedKindsModuleTests {

    private static final String NAME = "Ủy ban nhân dân phường Ba Đình";
    private static final int AT_RANDOM = 8;
    private static final int NAMED = 700;

    @Autowired
    private ValidateFile validate;

    @Autowired
    private SignPdf sign;

    @Autowired
    private SigningRights rights;

    @Autowired
    private SigningPeople people;

    @Autowired
    private SignContainer containers;

    @Autowired
    private PacketSigner packets;

    @Autowired
    private Map<String, AdminCommand> commands;

    @TempDir
    private Path folder = Path.of("");

    /** What leaves the house with a signature. Receipts and certified copies are tried where they are made. */
    enum Kind {
        RESULT,
        LETTER_WITH_NUMBER,
        ATTACHMENT,
        DIGITISED_COPY,
        CONTAINER,
        PACKET
    }

    @ParameterizedTest
    @EnumSource
    void oneByteChangedIsSeen(Kind kind) throws Exception {
        byte[] issued = issued(kind);
        assertThat(look(issued)).as("the control").isEqualTo(FileFinding.VALID);
        for (int at : places(issued)) {
            byte[] changed = issued.clone();
            changed[at] ^= 1;
            assertThat(look(changed))
                    .as(kind + ", byte " + at + " of " + issued.length)
                    .isNotEqualTo(FileFinding.VALID);
        }
    }

    /** The begin, the end, the edges of what PDF signatures cover, what names the last of them, and some at random. */
    private static List<Integer> places(byte[] file) {
        List<Integer> places = new ArrayList<>(List.of(1, file.length - 2));
        Matcher ranges = Pattern.compile("/ByteRange ?\\[(\\d+) (\\d+) (\\d+) (\\d+)")
                .matcher(new String(file, StandardCharsets.ISO_8859_1));
        int last = 0;
        while (ranges.find()) {
            places.add(Integer.parseInt(ranges.group(2)) - 1);
            places.add(Integer.parseInt(ranges.group(3)));
            last = Math.max(last, Integer.parseInt(ranges.group(2)));
        }
        // a stamp that is not seen any more changes nothing that a reader shows
        for (int at = Math.max(0, last - NAMED); at < last; at += Tier.step(29)) places.add(at);
        if (last > 0) for (int at = file.length - NAMED; at < file.length - 2; at += Tier.step(37)) places.add(at);
        Random random = new Random(20261126);
        for (int i = 0; i < AT_RANDOM; i++) places.add(random.nextInt(file.length));
        return places;
    }

    private byte[] issued(Kind kind) throws IOException {
        AgencyId ward = people.sealing(people.agency("H26.101"));
        byte[] blank = PdfSigner.blank();
        return switch (kind) {
            case RESULT ->
                sign.seal(official(ward, blank), ward, NAME, "test.issued").bytes();
            case LETTER_WITH_NUMBER ->
                sign.seal(
                                official(ward, blank),
                                ward,
                                NAME,
                                "Đỗ Quang Vinh",
                                List.of("Số: 45/UBND-VP", "ngày 26 tháng 11 năm 2026"),
                                "test.issued")
                        .bytes();
            case ATTACHMENT ->
                sign.attachment(blank, ward, NAME, "45/UBND-VP", "test.issued").bytes();
            case DIGITISED_COPY ->
                sign.digitised(blank, ward, NAME, "test.issued").bytes();
            case CONTAINER -> {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                containers.ofAgency(
                        ward,
                        List.of(new Enclosed("a.pdf", "application/pdf", () -> new ByteArrayInputStream(blank))),
                        "test.issued",
                        out);
                yield out.toByteArray();
            }
            case PACKET -> {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                packets.sign(ward, PacketText.source(PacketText.PACKET), out);
                yield out.toByteArray();
            }
        };
    }

    private byte[] official(AgencyId ward, byte[] blank) {
        return sign.official(
                        blank,
                        rights.of(
                                people.certified(ward, "Đỗ Quang Vinh"),
                                ward,
                                List.of(Matter.decide("G15-HT", "1.001193"))),
                        "test.issued")
                .bytes();
    }

    /** Each kind of byte of an archive that nobody signs, by where it stands: what was signed is whole, and yet it is not what was issued. */
    @Test
    void whatNobodySignsInAContainerOfOursIsDoubtedToo() throws Exception {
        byte[] issued = issued(Kind.CONTAINER);
        int directory = java.nio.ByteBuffer.wrap(issued)
                .order(java.nio.ByteOrder.LITTLE_ENDIAN)
                .getInt(issued.length - 22 + 16);
        Map<String, Integer> places = Map.of(
                "the version that made it",
                directory + 4,
                "its time",
                directory + 12,
                "its attributes",
                directory + 38,
                "flags of the first file",
                6,
                "time of the first file",
                10,
                "day of the first file",
                12);
        for (Map.Entry<String, Integer> one : places.entrySet()) {
            byte[] changed = issued.clone();
            changed[one.getValue()] ^= 1;
            FileFinding found = look(changed);
            assertThat(found).as(one.getKey()).isNotEqualTo(FileFinding.VALID);
        }
        byte[] time = issued.clone();
        time[directory + 12] ^= 1;
        time[10] ^= 1; // the same in both places, so that every reader takes it
        Validation found = validate.look(() -> new ByteArrayInputStream(time));
        assertThat(found.finding()).isEqualTo(FileFinding.DOUBTED);
        assertThat(found.signatures().getFirst().open())
                .anyMatch(said -> said.key().equals("signing.validate.open.ownParts"));
        assertThat(exit(time)).isEqualTo(1);
        assertThat(exit(issued)).isZero();
    }

    private int exit(byte[] file) throws IOException {
        Path path = Files.write(folder.resolve("file"), file);
        AdminCommand command = Objects.requireNonNull(commands.get("validateCommand"));
        return command.exit(command.run(new Arguments(Map.of("FILE", path.toString())), Progress.SILENT));
    }

    /** Programme D4: archives that others collected because they broke readers. */
    @Test
    void archivesThatBrokeOthersReadersAreToldForWhatTheyAre() throws Exception {
        int tried = 0;
        for (Map.Entry<String, byte[]> one : Corpus.archives().entrySet()) {
            FileFinding found = look(one.getValue());
            assertThat(found).as(one.getKey()).isIn(FileFinding.UNREADABLE, FileFinding.UNSIGNED, FileFinding.REFUTED);
            tried++;
        }
        assertThat(tried).isGreaterThan(20);
        assertThat(look(issued(Kind.CONTAINER)))
                .as("and the next one is looked at")
                .isEqualTo(FileFinding.VALID);
    }

    private FileFinding look(byte[] file) throws IOException {
        return validate.look(() -> new ByteArrayInputStream(file)).finding();
    }
}
