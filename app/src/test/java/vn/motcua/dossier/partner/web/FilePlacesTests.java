package vn.motcua.dossier.partner.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.dossier.partner.PartnerRefusal;
import vn.motcua.dossier.partner.PartnerView;
import vn.motcua.dossier.partner.RepeatRule;
import vn.motcua.dossier.partner.SuccessForm;
import vn.motcua.kernel.Refused;

/** Eight read at once, none of them with more than two files. */
class FilePlacesTests {

    private final FilePlaces places = new FilePlaces();

    @Test
    void nobodyHasMoreThanTwoAndAllTogetherEight() {
        List<FilePlaces.Place> taken = new ArrayList<>();
        for (int partner = 1; partner <= 4; partner++) {
            taken.add(places.take(partner(partner)));
            taken.add(places.take(partner(partner)));
            if (partner == 1) busy(1); // the others have their places still
        }
        busy(5);
        taken.getFirst().close();
        busy(2);
        FilePlaces.Place last = places.take(partner(5));
        busy(1);
        last.close();
        taken.subList(1, taken.size()).forEach(FilePlaces.Place::close);
        assertThat(places.take(partner(1))).isNotNull();
    }

    private void busy(long partner) {
        assertThatThrownBy(() -> places.take(partner(partner)))
                .isInstanceOfSatisfying(
                        Refused.class, why -> assertThat(why.refusal()).isEqualTo(PartnerRefusal.BUSY));
    }

    private static PartnerView partner(long id) {
        return new PartnerView(
                id, "thu-" + id, "Thử", List.of(), RepeatRule.REFUSED, SuccessForm.TEXT, 1, Instant.EPOCH, null, null);
    }
}
