package org.mingfa.api;

import jakarta.servlet.Filter;
import java.time.Clock;
import org.mingfa.access.AuditLog;
import org.mingfa.access.TokenFile;
import org.mingfa.api.access.AccessChain;
import org.mingfa.api.access.JudgeAccess;
import org.mingfa.api.http.BodyLimit;
import org.mingfa.api.http.ByteBudget;
import org.mingfa.api.http.CrossOrigin;
import org.mingfa.api.http.OwnPages;
import org.mingfa.api.http.Proxies;
import org.mingfa.api.http.RateLimit;
import org.mingfa.api.settings.MingfaSettings;
import org.mingfa.search.generation.LiveGeneration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.CorsFilter;

/** Who may ask, how often and how much, before a request is looked at: the filters behind the door, in their order. */
@Configuration(proxyBeanMethods = false)
class AdmissionAssembly {

    private static final int FRAME = WebAssembly.FRAME;

    @Bean
    FilterRegistrationBean<RateLimit> rateLimit(MingfaSettings settings, Proxies proxies) {
        return WebAssembly.ordered(
                new FilterRegistrationBean<>(new RateLimit(settings.limits().requestsPerMinute(), proxies)), FRAME + 1);
    }

    @Bean
    TokenFile tokenFile(MingfaSettings settings, Clock clock) {
        return new TokenFile(settings.data(), clock);
    }

    @Bean
    AuditLog auditLog(MingfaSettings settings) {
        return new AuditLog(settings.data());
    }

    /** Before a body is read: who may not ask sends none. */
    @Bean
    FilterRegistrationBean<Filter> access(
            MingfaSettings settings,
            Proxies proxies,
            TokenFile tokens,
            AuditLog audit,
            Clock clock,
            LiveGeneration live) {
        Filter chain =
                new AccessChain(JudgeAccess.of(settings), settings.oidc(), tokens, proxies).filter(audit, clock, live);
        return WebAssembly.ordered(new FilterRegistrationBean<>(chain), FRAME + 3);
    }

    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimit(MingfaSettings settings, Proxies proxies) {
        MingfaSettings.Limits limits = settings.limits();
        return WebAssembly.ordered(
                new FilterRegistrationBean<>(new BodyLimit(
                        new BodyLimit.Limits(
                                Math.toIntExact(limits.body().toBytes()),
                                Math.toIntExact(limits.file().toBytes()),
                                limits.bodyTime(),
                                limits.headerTime()),
                        new ByteBudget(limits.bodies().toBytes()),
                        proxies)),
                FRAME + 4);
    }

    @Bean
    OwnPages ownPages(MingfaSettings settings) {
        return new OwnPages(settings.corsOrigins());
    }

    @Bean
    FilterRegistrationBean<CorsFilter> crossOrigin(MingfaSettings settings) {
        return WebAssembly.ordered(new FilterRegistrationBean<>(CrossOrigin.filter(settings.corsOrigins())), FRAME + 2);
    }
}
