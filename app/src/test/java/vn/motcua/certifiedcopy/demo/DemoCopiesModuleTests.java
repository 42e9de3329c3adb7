package vn.motcua.certifiedcopy.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.certifiedcopy.CertifiedCopies;
import vn.motcua.certifiedcopy.CertifiedCopy;
import vn.motcua.certifiedcopy.CopyId;
import vn.motcua.certifiedcopy.CopyState;
import vn.motcua.kernel.AgencyId;
import vn.motcua.testing.RunningTest;

/** The demo nation's copies get as far as they are said to get; in tests the load itself takes no money and has nothing signed. */
@RunningTest
class DemoCopiesModuleTests {

    @Autowired
    private DemoCopies demo;

    @Autowired
    private DemoCounter counter;

    @Autowired
    private CertifiedCopies copies;

    @Test
    void oneIsAtEachPlaceOfTheWay() throws InterruptedException {
        AgencyId ward = counter.agency("H26.101");
        List<CopyId> ids = demo.begun(ward);
        assertThat(states(ids))
                .containsExactly(
                        CopyState.COMPARING,
                        CopyState.UNPAID,
                        CopyState.UNPAID,
                        CopyState.UNPAID,
                        CopyState.UNPAID,
                        CopyState.UNPAID);
        demo.onward(ward, ids);
        for (int i = 0; i < 240 && states(ids).getLast() != CopyState.REVOKED; i++) Thread.sleep(250);
        assertThat(states(ids))
                .containsExactly(
                        CopyState.COMPARING,
                        CopyState.UNPAID,
                        CopyState.TO_SIGN,
                        CopyState.TO_SIGN,
                        CopyState.CERTIFIED,
                        CopyState.REVOKED);
    }

    private List<CopyState> states(List<CopyId> ids) {
        return ids.stream()
                .map(id -> copies.find(id).orElseThrow())
                .map(CertifiedCopy::state)
                .toList();
    }
}
