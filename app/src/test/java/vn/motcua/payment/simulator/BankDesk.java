package vn.motcua.payment.simulator;

import com.microsoft.playwright.Page;
import java.util.function.BiConsumer;

/** The simulated bank's own page, for stories. */
public final class BankDesk {

    private BankDesk() {}

    /** Looks at it. */
    public static void look(BiConsumer<Page, String> look, Page page) {
        page.navigate("/payment/bank");
        look.accept(page, "7-bank-home");
    }
}
