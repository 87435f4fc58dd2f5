package org.mingfa.api;

import org.mingfa.api.http.SchedulerParallelism;
import org.mingfa.api.operation.SearcherLoader;
import org.mingfa.api.settings.LogForm;
import org.mingfa.api.settings.SettingsCheck;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jetty.autoconfigure.servlet.JettyServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Starts the service. Names the few parts of Spring Boot that it needs, instead of letting it look for all. */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    PropertyPlaceholderAutoConfiguration.class,
    ConfigurationPropertiesAutoConfiguration.class,
    JettyServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class
})
@Import({WebAssembly.class, AdmissionAssembly.class, AnswerAssembly.class, OperationAssembly.class})
public class MingfaApplication {

    public static void main(String[] arguments) {
        start(arguments);
    }

    /** Starts the service with the arguments of {@code mingfa serve}. */
    @SuppressWarnings("FutureReturnValueIgnored") // who searches first waits for it
    public static ConfigurableApplicationContext start(String... arguments) {
        SchedulerParallelism.prepare();
        SearcherLoader.searcher();
        SpringApplication application = new SpringApplication(MingfaApplication.class);
        application.setAddCommandLineProperties(false);
        application.addListeners(new LogForm(), new SettingsCheck());
        return application.run(arguments);
    }
}
