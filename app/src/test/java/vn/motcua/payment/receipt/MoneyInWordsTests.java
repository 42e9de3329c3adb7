package vn.motcua.payment.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Amounts in words, as a cashier would say them. */
class MoneyInWordsTests {

    @Test
    void areSaidAsPeopleSayThem() {
        assertThat(MoneyInWords.vietnamese(8_000)).isEqualTo("tám nghìn đồng");
        assertThat(MoneyInWords.vietnamese(24_000)).isEqualTo("hai mươi bốn nghìn đồng");
        assertThat(MoneyInWords.vietnamese(15_021)).isEqualTo("mười lăm nghìn không trăm hai mươi mốt đồng");
        assertThat(MoneyInWords.vietnamese(100_005)).isEqualTo("một trăm nghìn không trăm lẻ năm đồng");
        assertThat(MoneyInWords.vietnamese(1_000_000)).isEqualTo("một triệu đồng");
        assertThat(MoneyInWords.vietnamese(2_055_000_110))
                .isEqualTo("hai tỷ không trăm năm mươi lăm triệu một trăm mười đồng");
        assertThat(MoneyInWords.vietnamese(0)).isEqualTo("không đồng");
    }
}
