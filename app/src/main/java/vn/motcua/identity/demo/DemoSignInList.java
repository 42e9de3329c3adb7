package vn.motcua.identity.demo;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.demo.DemoSignIns;

/** The demo sign-ins, as {@code ./motcua run} prints them. */
@Component
class DemoSignInList implements DemoSignIns {

    @Override
    public List<DemoSignIn> list() {
        return Stream.of(DemoPerson.values())
                .map(one -> new DemoSignIn(one.person() + ", " + one.post(), one.signInName(), DemoPerson.PASSWORD, ""))
                .toList();
    }
}
