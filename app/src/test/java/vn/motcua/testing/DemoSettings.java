package vn.motcua.testing;

import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Has the demo nation loaded before the first test runs. */
final class DemoSettings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "demo",
                        Map.of(
                                "motcua.demo",
                                true,
                                "motcua.demo-first",
                                true,
                                "motcua.certifiedcopy.demo-certifies",
                                false)));
    }
}
