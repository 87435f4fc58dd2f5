package org.mingfa.api;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.coverage.FreshnessAnswers;
import org.mingfa.answers.operation.UsageMonth.CorpusState;
import org.mingfa.api.description.InterfaceController;
import org.mingfa.api.figures.ManagementServer;
import org.mingfa.api.figures.StateFigures;
import org.mingfa.api.ledger.ServiceStore;
import org.mingfa.api.ledger.UsageDatabase;
import org.mingfa.api.ledger.UsageLedger;
import org.mingfa.api.operation.AuditController;
import org.mingfa.api.operation.FeedbackController;
import org.mingfa.api.operation.GenerationsController;
import org.mingfa.api.operation.HealthController;
import org.mingfa.api.operation.TokensController;
import org.mingfa.api.operation.UsageController;
import org.mingfa.api.risk.RiskDesk;
import org.mingfa.api.settings.MingfaSettings;
import org.mingfa.api.start.LiveSearch;
import org.mingfa.api.start.OwnSockets;
import org.mingfa.api.start.WarmUp;
import org.mingfa.api.usage.AnsweredRequests;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The parts that run the service. */
@Configuration(proxyBeanMethods = false)
@Import({
    HealthController.class,
    InterfaceController.class,
    GenerationsController.class,
    UsageController.class,
    AuditController.class,
    TokensController.class,
    FeedbackController.class
})
class OperationAssembly {

    private static final Logger LOG = LoggerFactory.getLogger(OperationAssembly.class);

    @Bean
    PrometheusMeterRegistry figures() {
        return new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    }

    @Bean
    UsageLedger usageLedger(PrometheusMeterRegistry figures, Clock clock) {
        return new UsageLedger(figures, clock);
    }

    @Bean
    AnsweredRequests answeredRequests() {
        return new AnsweredRequests();
    }

    @Bean
    ServiceStore serviceStore(MingfaSettings settings, UsageLedger ledger, Clock clock, LiveSearch live) {
        return new ServiceStore(
                UsageDatabase.of(settings.data(), settings.usage()),
                settings.usage().keep(),
                ledger,
                clock,
                () -> live.isOpen() ? live.ask(CorpusState::of) : null);
    }

    @Bean
    WarmUp warmUp(LiveSearch live) {
        return new WarmUp(live);
    }

    /** The address of those who watch the service, where one is set. */
    @Bean
    ManagementAddress managementAddress(
            MingfaSettings settings,
            PrometheusMeterRegistry figures,
            LiveSearch live,
            FreshnessAnswers freshness,
            Clock clock) {
        Integer port = settings.management().port();
        if (port == null) {
            return new ManagementAddress(null);
        }
        new StateFigures(live, freshness, settings.data(), clock).bindTo(figures);
        InetSocketAddress address = new InetSocketAddress(settings.management().host(), port);
        return new ManagementAddress(new ManagementServer(address, figures));
    }

    /** It lives as long as the service. */
    record ManagementAddress(@Nullable ManagementServer server) implements AutoCloseable {
        @Override
        public void close() {
            if (server != null) {
                server.close();
            }
        }
    }

    /** What can wait until the service is ready. */
    record Later(UsageLedger ledger, ServiceStore store, RiskDesk risk) {
        void begin() {
            ledger.begin();
            risk.begin();
            store.begin();
        }
    }

    @Bean
    Later later(UsageLedger ledger, ServiceStore store, RiskDesk risk) {
        return new Later(ledger, store, risk);
    }

    /** Once the server listens: warm up, then begin what could wait. */
    @Bean
    ApplicationListener<WebServerInitializedEvent> becomeReady(MingfaSettings settings, WarmUp warmUp, Later later) {
        return event -> {
            int port = event.getWebServer().getPort();
            boolean isTls = settings.tls().certificate() != null;
            InetSocketAddress self = new InetSocketAddress(reachable(settings.host()), port);
            warmUp.begin(self, OwnSockets.of(isTls), later::begin, () -> {
                long millis = ManagementFactory.getRuntimeMXBean().getUptime();
                String scheme = isTls ? "https" : "http";
                LOG.info("明法已就绪：{}://{}:{}（启动用时 {} 毫秒）", scheme, settings.host(), port, millis);
            });
        };
    }

    /** The address at which the service reaches itself. */
    private static InetAddress reachable(String host) {
        try {
            InetAddress address = InetAddress.getByName(host);
            return address.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : address;
        } catch (UnknownHostException e) {
            return InetAddress.getLoopbackAddress();
        }
    }
}
