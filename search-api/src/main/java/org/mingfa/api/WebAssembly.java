package org.mingfa.api;

import jakarta.servlet.Filter;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.http.UriCompliance.Violation;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.thread.VirtualThreadPool;
import org.mingfa.answers.AnswerJson;
import org.mingfa.api.http.ConnectionState;
import org.mingfa.api.http.EndpointCheck;
import org.mingfa.api.http.GuardedConnector;
import org.mingfa.api.http.Proxies;
import org.mingfa.api.http.RequestFrame;
import org.mingfa.api.http.RequestScheduler;
import org.mingfa.api.http.ServerErrorPage;
import org.mingfa.api.page.RefusalPage;
import org.mingfa.api.page.UnknownAddress;
import org.mingfa.api.problem.ProblemPage;
import org.mingfa.api.problem.ProblemWriter;
import org.mingfa.api.problem.ServerErrorLog;
import org.mingfa.api.settings.MingfaSettings;
import org.mingfa.api.usage.UsageLedger;
import org.mingfa.search.generation.LiveGeneration;
import org.springframework.boot.jetty.ConfigurableJettyWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;
import org.springframework.web.servlet.mvc.method.annotation.ExceptionHandlerExceptionResolver;
import tools.jackson.databind.json.JsonMapper;

/** What every request passes, from the server's door to an endpoint. */
@Configuration(proxyBeanMethods = false)
@Import({ProblemWriter.class, ServerErrorLog.class, UnknownAddress.class, AppFiles.class})
class WebAssembly {

    /** Lines end with CR LF: where a proxy and we read an end differently, one request may hide in another. */
    private static final HttpCompliance ONE_READING = HttpCompliance.RFC9110.without(
            "mingfa", HttpCompliance.Violation.LF_HEADER_TERMINATION, HttpCompliance.Violation.LF_CHUNK_TERMINATION);

    /** For which a browser that saw the certificate asks by https alone. */
    private static final Duration A_YEAR = Duration.ofDays(365);

    /** To Jetty's pool. */
    private static final int UNCOUNTED = 0;

    static final int FRAME = Ordered.HIGHEST_PRECEDENCE;

    @Bean
    JsonMapper jsonMapper() {
        return AnswerJson.mapper();
    }

    @Bean
    ProblemPage refusalPage() {
        return new RefusalPage();
    }

    @Bean
    WebServerFactoryCustomizer<ConfigurableJettyWebServerFactory> server(
            ProblemWriter writer, MingfaSettings settings, Proxies proxies) {
        ServerErrorPage page = new ServerErrorPage(writer);
        return factory -> factory.addServerCustomizers(server -> {
            guard(server, settings.limits(), proxies);
            leaveThreadsUncounted(server);
            server.setErrorHandler(page);
            server.getDescendants(ContextHandler.class).forEach(context -> context.addEventListener(onceStarted(page)));
            server.setStopAtShutdown(false);
            speak(server);
        });
    }

    /** Our connector in the place of the one that Spring Boot made, and what each connection is at around all else. */
    private static void guard(Server server, MingfaSettings.Limits limits, Proxies proxies) {
        GuardedConnector.Limits most = new GuardedConnector.Limits(
                limits.connections(), limits.idleTime(), limits.headerTime(), limits.answerTime());
        server.setConnectors(Arrays.stream(server.getConnectors())
                .map(connector -> connector instanceof ServerConnector plain
                        ? new GuardedConnector(server, plain, most, proxies)
                        : connector)
                .toArray(Connector[]::new));
        server.setHandler(new ConnectionState(server.getHandler()));
    }

    /**
     * As many virtual threads as there are requests, which are as many as connections at most. With a number of them, writers that
     * wait for their clients hold them all, and what would wake one (a broken connection, a time that is over) waits for a thread.
     */
    private static void leaveThreadsUncounted(Server server) {
        ((VirtualThreadPool) server.getThreadPool()).setMaxConcurrentTasks(UNCOUNTED);
    }

    @Bean
    Proxies proxies(MingfaSettings settings) {
        return new Proxies(settings.proxies());
    }

    /** Spring Boot sets a page of its own while the context starts; ours takes its place. */
    private static LifeCycle.Listener onceStarted(ServerErrorPage page) {
        return new LifeCycle.Listener() {
            @Override
            public void lifeCycleStarted(LifeCycle started) {
                if (started instanceof ContextHandler context) {
                    context.setErrorHandler(page);
                }
            }
        };
    }

    /**
     * Takes addresses with Chinese characters that are not percent-encoded, and does not tell which server it is. There is one
     * certificate, whatever name a client knows the service by; whether that name is its, clients see for themselves.
     */
    private static void speak(Server server) {
        for (var connector : server.getConnectors()) {
            HttpConnectionFactory http = connector.getConnectionFactory(HttpConnectionFactory.class);
            if (http != null) {
                SecureRequestCustomizer tls = http.getHttpConfiguration().getCustomizer(SecureRequestCustomizer.class);
                if (tls != null) {
                    tls.setSniHostCheck(false);
                    tls.setStsMaxAge(A_YEAR.toSeconds());
                }
                http.getHttpConfiguration().setSendServerVersion(false);
                http.getHttpConfiguration().setHttpCompliance(ONE_READING);
                http.getHttpConfiguration()
                        .setUriCompliance(UriCompliance.DEFAULT.with("mingfa", Violation.ILLEGAL_PATH_CHARACTERS));
            }
        }
    }

    /** There is one language; what a browser prefers must not label it as another. */
    @Bean
    LocaleResolver localeResolver() {
        return new FixedLocaleResolver(Locale.SIMPLIFIED_CHINESE);
    }

    @Bean
    FilterRegistrationBean<RequestFrame> requestFrame(
            ProblemWriter writer, ServerErrorLog log, UsageLedger ledger, LiveGeneration live, Proxies proxies) {
        return ordered(
                new FilterRegistrationBean<>(new RequestFrame(writer, log, ledger, live::heldId, proxies)), FRAME);
    }

    @Bean
    RequestScheduler fairTurns(MingfaSettings settings, Proxies proxies) {
        return new RequestScheduler(
                Runtime.getRuntime().availableProcessors(),
                settings.limits().secondsPerMinute(),
                settings.limits().fileTime(),
                proxies);
    }

    @Bean
    FilterRegistrationBean<RequestScheduler> turns(RequestScheduler turns) {
        return ordered(new FilterRegistrationBean<>(turns), FRAME + 5);
    }

    static <F extends Filter> FilterRegistrationBean<F> ordered(FilterRegistrationBean<F> filter, int order) {
        filter.setOrder(order);
        return filter;
    }

    @Bean
    WebMvcConfigurer endpoints() {
        EndpointCheck check = new EndpointCheck();
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(check);
            }

            @Override
            public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
                resolvers.removeIf(
                        one -> !(one instanceof ExceptionHandlerExceptionResolver)); // the rest is RequestFrame's
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(check);
            }
        };
    }
}
