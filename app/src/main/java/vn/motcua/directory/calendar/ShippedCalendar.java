package vn.motcua.directory.calendar;

import java.util.stream.Stream;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.kernel.LegalSource;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.kernel.worktime.holiday.ShippedDays;

/** The nation's days off that ship with the product, entered once, at the first start, before anybody is served. */
@Component
class ShippedCalendar implements SmartInitializingSingleton {

    private static final String SHIPMENT = "days-off-2018-2026";
    private static final String REASON = "Dữ liệu gốc đi kèm phần mềm";
    private static final LegalSource SOURCE = new LegalSource(
            "Lịch nghỉ lễ, tết đi kèm phần mềm",
            "",
            LegalSource.Grade.SEEN_IN_PRACTICE,
            "Each day names its own source");

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final CalendarBook book;

    ShippedCalendar(JdbcClient jdbc, TransactionTemplate transaction, CalendarBook book) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.book = book;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Actors.as(
                Actor.SYSTEM,
                () -> transaction.executeWithoutResult(status -> {
                    boolean first = jdbc.sql("insert into directory.shipment (name) values (?) on conflict do nothing")
                                    .param(SHIPMENT)
                                    .update()
                            == 1;
                    if (first) load();
                }));
    }

    private void load() {
        book.open(null);
        long version = book.begin(CalendarBook.Head.of(null, CalendarKind.SHIPPED, SOURCE, REASON));
        book.days(
                version,
                Stream.concat(ShippedDays.announced().stream(), ShippedDays.proposed().stream())
                        .toList());
    }
}
