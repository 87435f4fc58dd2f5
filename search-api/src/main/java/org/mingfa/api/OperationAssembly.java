package org.mingfa.api;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.coverage.FreshnessAnswers;
import org.mingfa.answers.search.SearchAnswers;
import org.mingfa.api.endpoint.RiskEngineLoader;
import org.mingfa.api.operation.AuditController;
import org.mingfa.api.operation.FeedbackController;
import org.mingfa.api.operation.GenerationsController;
import org.mingfa.api.operation.HealthController;
import org.mingfa.api.operation.InterfaceController;
import org.mingfa.api.operation.LiveSwitch;
import org.mingfa.api.operation.TokensController;
import org.mingfa.api.operation.UsageController;
import org.mingfa.api.operation.WarmUp;
import org.mingfa.api.settings.InvalidSettingException;
import org.mingfa.api.settings.MingfaSettings;
import org.mingfa.api.usage.AnsweredRequests;
import org.mingfa.api.usage.ManagementServer;
import org.mingfa.api.usage.ServiceStore;
import org.mingfa.api.usage.StateFigures;
import org.mingfa.api.usage.UsageAdvice;
import org.mingfa.api.usage.UsageDatabase;
import org.mingfa.api.usage.UsageLedger;
import org.mingfa.search.generation.LiveGeneration;
import org.mingfa.search.generation.ServiceLock;
import org.mingfa.usage.UsageMonth.CorpusState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.ContextClosedEvent;
import tools.jackson.databind.json.JsonMapper;

/** The parts that run the service. */
@Configuration(proxyBeanMethods = false)
@Import({
    HealthController.class,
    InterfaceController.class,
    LiveSwitch.class,
    GenerationsController.class,
    UsageController.class,
    AuditController.class,
    TokensController.class,
    FeedbackController.class,
    AnsweredRequests.class,
    UsageLedger.class,
    UsageAdvice.class
})
class OperationAssembly {

    private static final Logger LOG = LoggerFactory.getLogger(OperationAssembly.class);

    /** Nobody puts another data directory in the place of one that a service uses. */
    @Bean
    ServiceLock serviceLock(MingfaSettings settings) throws IOException {
        return ServiceLock.share(settings.data())
                .orElseThrow(() -> InvalidSettingException.unavailable(
                        "数据目录 " + settings.data().toAbsolutePath() + " 正在恢复（mingfa restore）。等它结束再启动。"));
    }

    @Bean
    PrometheusMeterRegistry figures() {
        return new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    }

    @Bean
    ServiceStore serviceStore(MingfaSettings settings, UsageLedger ledger, Clock clock, LiveGeneration live) {
        return new ServiceStore(
                UsageDatabase.of(settings.data(), settings.usage()),
                settings.usage().keep(),
                ledger,
                clock,
                () -> live.isReady() ? live.ask(CorpusState::of) : null);
    }

    @Bean
    WarmUp warmUp(MingfaSettings settings, LiveGeneration live, SearchAnswers answers, JsonMapper json) {
        return new WarmUp(live, answers, json, settings.warmUp());
    }

    /** The address of those who watch the service, where one is set. */
    @Bean
    ManagementAddress managementAddress(
            MingfaSettings settings,
            PrometheusMeterRegistry figures,
            LiveGeneration live,
            FreshnessAnswers freshness,
            Clock clock) {
        Integer port = settings.management().port();
        if (port == null) {
            return new ManagementAddress(null);
        }
        new StateFigures(live, freshness, settings.data(), settings.tls().certificate(), clock).bindTo(figures);
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
    record Later(ServiceStore store, RiskEngineLoader risk) {
        void begin() {
            risk.begin();
            store.begin();
        }
    }

    @Bean
    Later later(ServiceStore store, RiskEngineLoader risk) {
        return new Later(store, risk);
    }

    /** Before the server stops to listen, so that nothing is asked of it while it does. */
    @Bean
    ApplicationListener<ContextClosedEvent> endWarmUp(WarmUp warmUp) {
        return event -> warmUp.close();
    }

    /** Once the server listens: warm up, and begin what could wait. */
    @Bean
    ApplicationListener<WebServerInitializedEvent> becomeReady(
            MingfaSettings settings, WarmUp warmUp, Later later, ServiceLock lock) {
        return event -> {
            int port = event.getWebServer().getPort();
            boolean isTls = settings.tls().certificate() != null;
            warmUp.begin(later::begin, () -> {
                announce(lock, settings, port);
                long millis = ManagementFactory.getRuntimeMXBean().getUptime();
                String scheme = isTls ? "https" : "http";
                LOG.info("明法已就绪：{}://{}:{}（启动用时 {} 毫秒）", scheme, settings.host(), port, millis);
            });
        };
    }

    /** Commands on this machine ask the service in plain HTTP, or read by themselves where it does not speak that with them. */
    private static void announce(ServiceLock lock, MingfaSettings settings, int port) {
        try {
            InetAddress host = InetAddress.getByName(settings.host());
            if (settings.tls().certificate() == null && (host.isLoopbackAddress() || host.isAnyLocalAddress())) {
                String reached = host instanceof Inet6Address && host.isLoopbackAddress() ? "[::1]" : "127.0.0.1";
                lock.announce(URI.create("http://" + reached + ":" + port));
            }
        } catch (IOException e) {
            LOG.warn("没有写下服务的地址（{}）；本机的命令不问服务，自己读取，较慢。", e.getMessage());
        }
    }
}
