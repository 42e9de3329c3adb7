package vn.motcua.payment.life;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.payment.PaymentRefusal;
import vn.motcua.payment.spi.PaymentProvider;

/** Who handles payments. */
@Component
public class Providers {

    private final List<PaymentProvider> all;

    Providers(List<PaymentProvider> all) {
        this.all = List.copyOf(all);
    }

    /** The one that new payments go through. Refused where none is set up. */
    public PaymentProvider first() {
        if (all.isEmpty()) throw PaymentRefusal.NO_BANK.because();
        return all.getFirst();
    }

    /** All of them. */
    public List<PaymentProvider> all() {
        return all;
    }

    /** True if people can pay online. */
    public boolean any() {
        return !all.isEmpty();
    }

    /** By its code; empty if it is not set up any more. */
    public Optional<PaymentProvider> find(String code) {
        return all.stream().filter(one -> one.code().equals(code)).findFirst();
    }
}
