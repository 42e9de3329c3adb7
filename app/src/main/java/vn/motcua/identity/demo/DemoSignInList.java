package vn.motcua.identity.demo;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.motcua.identity.AccountKind;
import vn.motcua.kernel.demo.DemoSignIns;

/** The demo sign-ins, as {@code ./motcua run} prints them. */
@Component
class DemoSignInList implements DemoSignIns {

    private static final String SECOND = "mã hiện ngay trên trang / the code is shown on the page";

    @Override
    public List<DemoSignIn> list() {
        return Stream.of(DemoPerson.values())
                .map(one -> new DemoSignIn(
                        one.person() + ", " + one.post(), one.signInName(), DemoPerson.PASSWORD, second(one)))
                .toList();
    }

    private static String second(DemoPerson person) {
        return person.kind() == AccountKind.OFFICIAL ? SECOND : "";
    }
}
