package vn.motcua.axis.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.axis.AxisWorld.documentId;
import static vn.motcua.axis.AxisWorld.letter;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.audit.ProvenLines;
import vn.motcua.audit.tree.Sequencer;
import vn.motcua.axis.AxisWorld;
import vn.motcua.axis.edxml.Attachment;
import vn.motcua.axis.edxml.Attachment.Carriage;
import vn.motcua.axis.edxml.DocumentHead;
import vn.motcua.axis.edxml.DocumentId;
import vn.motcua.axis.edxml.DocumentPacket;
import vn.motcua.axis.edxml.Organization;
import vn.motcua.axis.edxml.Packets;
import vn.motcua.axis.exchange.AxisLimits;
import vn.motcua.kernel.blob.BlobId;
import vn.motcua.kernel.blob.Blobs;
import vn.motcua.kernel.closed.ClosedMachines;
import vn.motcua.kernel.intake.FileExaminer;
import vn.motcua.kernel.intake.FileFlag;
import vn.motcua.kernel.intake.FileType;
import vn.motcua.kernel.intake.HostileFiles;
import vn.motcua.kernel.intake.IntakeProblem;
import vn.motcua.kernel.intake.ScanState;
import vn.motcua.kernel.intake.scan.VirusScanner;
import vn.motcua.testing.ModuleTest;

/** The files of accepted packets are looked at afterwards, and whoever gets them is told. */
@ModuleTest
class AttachmentModuleTests {

    @Autowired
    private Attachments attachments;

    @Autowired
    private ExaminationRows rows;

    @Autowired
    private AttachmentExaminer examiner;

    @Autowired
    private Sequencer sequencer;

    @Autowired
    private JdbcClient jdbc;

    @Value("${motcua.data}")
    private Path data;

    private AxisWorld world;

    @BeforeEach
    void world(@Autowired ApplicationContext context) {
        world = new AxisWorld(context);
    }

    @Test
    void eachFileIsMarkedWithWhatItIsAndHolds() throws Exception {
        long docId = sent(
                file("a.pdf", HostileFiles.pdf(595), Carriage.PLAIN),
                file("gửi.docx", HostileFiles.office("word/vbaProject.bin", "x", 0), Carriage.PLAIN),
                file("deep.zip", HostileFiles.nested(10), Carriage.PLAIN),
                file("hóa đơn.pdf", "MZ not a PDF".getBytes(StandardCharsets.US_ASCII), Carriage.PLAIN),
                file("b.pdf", HostileFiles.pdf(600), Carriage.ZIPPED));
        List<AttachmentView> marks = marks(docId, 5);
        assertThat(marks)
                .extracting(AttachmentView::name)
                .containsExactly("a.pdf", "gửi.docx", "deep.zip", "hóa đơn.pdf", "b.pdf");
        assertThat(marks)
                .extracting(each -> each.report().type())
                .containsExactly(FileType.PDF, FileType.DOCX, FileType.ZIP, FileType.PROGRAM, FileType.PDF);
        assertThat(marks.get(1).report().flags()).containsExactly(FileFlag.MACRO);
        assertThat(marks.get(2).report().problem()).contains(IntakeProblem.TOO_DEEP);
        assertThat(marks).extracting(AttachmentView::warns).containsExactly(false, true, true, true, false);
        assertThat(marks)
                .allSatisfy(each -> assertThat(each.report().scan())
                        .as("the tests have no scanner")
                        .isEqualTo(ScanState.NOT_SCANNED));
        assertThat(waiting(docId)).isZero();
        try (Stream<Path> left = Files.walk(data.resolve("run").resolve("attachments"))) {
            assertThat(left.filter(Files::isRegularFile))
                    .as("files left behind")
                    .isEmpty();
        }
    }

    @Test
    void aPacketWithoutFilesIsNotLookedAt() throws Exception {
        String from = world.agency();
        long docId = world.send(world.caller(from), from, letter(documentId(from), from, world.agency()))
                .docId();
        sequencer.run();
        examiner.run();
        assertThat(attachments.of(docId)).isEmpty();
        assertThat(waiting(docId)).isZero();
    }

    @Test
    void twoNodesNeverLookAtTheSamePacket() throws Exception {
        long docId = sent(file("a.pdf", HostileFiles.pdf(595), Carriage.PLAIN));
        marks(docId, 1);
        jdbc.sql("insert into axis.examination (packet, next_at) values (?, now() - interval '10 years')")
                .param(docId)
                .update();
        assertThat(rows.claim(Duration.ofMinutes(5)))
                .map(ExaminationRows.Claim::packet)
                .contains(docId);
        assertThat(rows.claim(Duration.ofMinutes(5))).isNotPresent();
        rows.finished(docId);
    }

    @Test
    void whatCannotBeReadIsTriedAgainLaterAndGivenUpInTheEnd(@Autowired ApplicationContext context) throws Exception {
        long docId = sent(file("a.pdf", HostileFiles.pdf(595), Carriage.PLAIN));
        marks(docId, 1);
        ExaminePacket failed = new ExaminePacket(
                context.getBean(Blobs.class),
                new FileExaminer(broken(), context.getBean(ClosedMachines.class)),
                context.getBean(AxisLimits.class),
                data,
                Duration.ofMinutes(1));
        AttachmentExaminer failing = new AttachmentExaminer(
                rows, failed, context.getBean(ProvenLines.class), context.getBean(TransactionTemplate.class));
        for (int tries = 0; tries < 6; tries++) {
            jdbc.sql("""
                    insert into axis.examination (packet, tries, next_at) values (?, ?, now() - interval '10 years')
                    on conflict (packet) do update set next_at = excluded.next_at
                    """).params(docId, tries).update();
            failing.run();
            assertThat(waiting(docId)).isOne();
        }
        assertThat(jdbc.sql("select next_at = 'infinity' from axis.examination where packet = ?")
                        .param(docId)
                        .query(Boolean.class)
                        .single())
                .isTrue();
        rows.finished(docId);
    }

    @Test
    void manySlowFilesHoldNobodyUp(@Autowired ApplicationContext context) throws Exception {
        long docId = sent(
                file("a.pdf", HostileFiles.pdf(595), Carriage.PLAIN),
                file("b.pdf", HostileFiles.pdf(596), Carriage.PLAIN));
        marks(docId, 2);
        BlobId content = context.getBean(vn.motcua.axis.exchange.Packets.class)
                .find(docId)
                .orElseThrow()
                .content();
        ExaminePacket hasty = new ExaminePacket(
                context.getBean(Blobs.class),
                context.getBean(FileExaminer.class),
                context.getBean(AxisLimits.class),
                data,
                Duration.ZERO);
        assertThat(hasty.examine(content)).hasSize(2).allSatisfy(each -> {
            assertThat(each.report().problem()).contains(IntakeProblem.TOOK_TOO_LONG);
            assertThat(each.report().settled()).isTrue();
        });
    }

    private List<AttachmentView> marks(long docId, int files) throws InterruptedException {
        for (int i = 0; i < 200 && attachments.of(docId).size() < files; i++) {
            sequencer.run();
            examiner.run();
            TimeUnit.MILLISECONDS.sleep(100); // the application's own worker may have it
        }
        List<AttachmentView> marks = attachments.of(docId);
        assertThat(marks).hasSize(files);
        return marks;
    }

    private long waiting(long docId) {
        return jdbc.sql("select count(*) from axis.examination where packet = ?")
                .param(docId)
                .query(Long.class)
                .single();
    }

    private long sent(Sent... files) {
        String from = world.agency();
        List<Attachment> named = new ArrayList<>();
        for (int i = 0; i < files.length; i++)
            named.add(new Attachment("cid:" + i, files[i].name(), "", "application/octet-stream", files[i].carriage()));
        DocumentPacket like = Packets.letter(named, world.agency());
        DocumentHead head = like.document();
        DocumentPacket packet = new DocumentPacket(
                Organization.of(from, "Nơi gửi"),
                like.to(),
                renamed(head, documentId(from)),
                like.trace(),
                like.business(),
                like.manifest(),
                named);
        return world.send(
                        world.caller(from),
                        from,
                        Packets.written(
                                packet, Stream.of(files).map(Sent::bytes).toList()))
                .docId();
    }

    private static DocumentHead renamed(DocumentHead head, String id) {
        return new DocumentHead(
                new DocumentId(id),
                head.code(),
                head.place(),
                head.date(),
                head.type(),
                head.subject(),
                head.content(),
                head.signer(),
                head.due(),
                head.other(),
                List.of(),
                head.steering(),
                List.of(),
                "",
                List.of());
    }

    private static Sent file(String name, byte[] bytes, Carriage carriage) throws IOException {
        return new Sent(name, bytes, carriage);
    }

    private record Sent(String name, byte[] bytes, Carriage carriage) {}

    private static VirusScanner broken() {
        return new VirusScanner() {
            @Override
            public Scan scan(InputStream content) throws IOException {
                throw new IOException("the disk is broken, for this test");
            }

            @Override
            public String base() {
                return "";
            }
        };
    }
}
