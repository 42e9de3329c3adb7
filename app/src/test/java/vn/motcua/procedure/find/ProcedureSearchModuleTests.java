package vn.motcua.procedure.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.kernel.Paging;
import vn.motcua.procedure.Procedures;
import vn.motcua.testing.ModuleTest;

@ModuleTest
@SuppressWarnings("NullAway.Init") // injected
class ProcedureSearchModuleTests {

    @Autowired
    private ProcedureSearch search;

    @Autowired
    private Procedures procedures;

    @Autowired
    private FindRows rows;

    @Autowired
    private SiteWords words;

    @Autowired
    private JdbcClient jdbc;

    private PublishedRows published;
    private LocalDate today;

    @BeforeEach
    void begin() {
        published = new PublishedRows(jdbc);
        today = procedures.today();
    }

    private List<String> found(LocalDate day, String question) {
        return search.on(day, FindQuery.of(question), new Paging(1, 20)).hits().items().stream()
                .map(hit -> hit.of().code())
                .filter(code -> code.startsWith("9.31"))
                .toList();
    }

    private List<String> names(LocalDate day, String question) {
        return search.on(day, FindQuery.of(question), new Paging(1, 20)).hits().items().stream()
                .map(hit -> hit.of().name())
                .toList();
    }

    @Test
    void whatIsPublishedIsFoundAtOnceAndWhatIsClosedNoMore() {
        assertThat(found(today, "nuôi chim bồ câu")).doesNotContain("9.310001");
        published.publish("9.310001", "Đăng ký nuôi chim bồ câu", "Thú cảnh", today, null);
        assertThat(found(today, "nuoi chim bo cau")).startsWith("9.310001");
        published.close("9.310001", today);
        assertThat(found(today, "nuôi chim bồ câu")).doesNotContain("9.310001");
    }

    @Test
    void aScheduledChangeIsFoundByTheCalendarWithoutAnyWork() {
        published.publish("9.310002", "Cấp phép thả diều sáo", "Trò chơi", today.minusDays(5), today.plusDays(2));
        published.publish("9.310002", "Cấp phép thả diều sáo và đèn trời", "Trò chơi", today.plusDays(2), null);
        assertThat(found(today, "thả diều sáo")).startsWith("9.310002");
        assertThat(names(today, "thả diều sáo")).doesNotContain("Cấp phép thả diều sáo và đèn trời");
        int size = search.size();
        assertThat(names(today.plusDays(2), "thả diều sáo"))
                .contains("Cấp phép thả diều sáo và đèn trời")
                .doesNotContain("Cấp phép thả diều sáo");
        assertThat(search.size()).isEqualTo(size);
    }

    @Test
    void anotherNodeFindsWhatThisOnePublished() {
        ProcedureSearch other = new ProcedureSearch(rows, procedures, words);
        published.publish("9.310003", "Công nhận cây đa cổ thụ", "Cây cảnh", today, null);
        assertThat(found(today, "cây đa cổ thụ")).startsWith("9.310003");
        assertThat(other.find(FindQuery.of("cây đa cổ thụ"), new Paging(1, 5))
                        .hits()
                        .items())
                .extracting(hit -> hit.of().code())
                .contains("9.310003");
        other.end();
    }

    @Test
    void manyMaySearchWhileOthersPublish() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> work = IntStream.range(0, 24)
                    .<Callable<Integer>>mapToObj(i -> () -> {
                        if (i % 6 == 0)
                            published.publish(
                                    "9.3101" + (10 + i), "Giấy phép rước đèn ông sao số " + i, "Lễ hội", today, null);
                        return found(today, "rước đèn ông sao").size();
                    })
                    .toList();
            for (var each : threads.invokeAll(work)) each.get();
        }
        assertThat(found(today, "rước đèn ông sao")).hasSize(4);
    }
}
