package org.mingfa.api.settings;

import java.util.Map;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** {@code mingfa.log=json}: each line of the log an object. Known before the log is set up, so before settings are checked. */
public final class LogForm implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

    private static final String SETTING = "mingfa.log";

    @Override
    public int getOrder() {
        return LoggingApplicationListener.DEFAULT_ORDER - 1;
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        ConfigurableEnvironment environment = event.getEnvironment();
        if ("json".equals(asked(event.getArgs(), environment.getProperty(SETTING, "text")))) {
            environment
                    .getPropertySources()
                    .addLast(new MapPropertySource("log", Map.of("logging.structured.format.console", "logstash")));
        }
    }

    /** What the arguments say goes before; wrong ones are told where settings are checked. */
    private static String asked(String[] arguments, String otherwise) {
        try {
            return String.valueOf(ServeArguments.parse(arguments).getOrDefault(SETTING, otherwise));
        } catch (InvalidSettingException toldLater) {
            return otherwise;
        }
    }
}
