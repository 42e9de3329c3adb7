package vn.motcua.portal.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.motcua.portal.Pages;

/** Ties the shell into Spring's web layer: typed templates as answers, {@link vn.motcua.portal.Page} as argument, policies enforced. */
@Configuration(proxyBeanMethods = false)
class WebShell implements WebMvcConfigurer {

    private final Pages pages;
    private final PolicyInterceptor policies;

    WebShell(
            @org.springframework.context.annotation.Lazy Pages pages,
            @org.springframework.context.annotation.Lazy PolicyInterceptor policies) {
        this.pages = pages;
        this.policies = policies;
    }

    @Bean
    static Templates templates() {
        return new StaticTemplates();
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new PageArgument(pages));
        resolvers.add(new FormArgument());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new LanguageInterceptor());
        registry.addInterceptor(policies);
    }
}
