package vn.motcua.procedure.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.procedure.record.RecordPart;

/** What is told as changed, added and removed. */
class ChangesTests {

    @Test
    void theSameThingWithOtherWordsWasChanged() {
        List<Change> changes = Changes.of(
                RecordPart.PAPERS,
                List.of(item("a", "Tờ khai – 1 bản chính"), item("b", "Giấy chứng sinh")),
                List.of(item("b", "Giấy chứng sinh"), item("a", "Tờ khai – 2 bản chính")));
        assertThat(changes)
                .containsExactly(new Change(
                        RecordPart.PAPERS, Change.Kind.CHANGED, "Tờ khai – 1 bản chính", "Tờ khai – 2 bản chính"));
    }

    @Test
    void nearlyTheSameWordsUnderAnotherKeyWereChangedToo() {
        List<Change> changes = Changes.of(
                RecordPart.STEPS,
                List.of(item("1", "Nộp hồ sơ tại bộ phận một cửa của xã"), item("2", "Nhận kết quả")),
                List.of(item("x", "Nộp hồ sơ tại bộ phận một cửa của phường")));
        assertThat(changes).extracting(Change::kind).containsExactly(Change.Kind.CHANGED, Change.Kind.REMOVED);
    }

    @Test
    void orderAloneIsNoChangeAndStrangersAreAddedAndRemoved() {
        assertThat(Changes.of(
                        RecordPart.PAPERS,
                        List.of(item("a", "A"), item("b", "B")),
                        List.of(item("b", "B"), item("a", "A"))))
                .isEmpty();
        assertThat(Changes.of(RecordPart.PAPERS, List.of(item("a", "một hai")), List.of(item("b", "ba bốn"))))
                .extracting(Change::kind)
                .containsExactly(Change.Kind.REMOVED, Change.Kind.ADDED);
    }

    private static Item item(String key, String text) {
        return new Item(key, text);
    }
}
