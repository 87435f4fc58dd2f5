package org.mingfa.api.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.problem.NearestName;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;

/**
 * Before anything starts: takes the arguments in, refuses settings that nobody reads, and values that cannot serve. With
 * {@code -Dmingfa.check=true} that is all: the launcher asks so before it builds what the service needs.
 */
public final class SettingsCheck implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    private static final String CHECK_ONLY = "mingfa.check";

    /** Set by the launcher and by the build for their own use. */
    private static final Set<String> OF_THE_LAUNCHER = Set.of("mingfahome", "mingfaroot", CHECK_ONLY.replace(".", ""));

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        ConfigurableEnvironment environment = event.getEnvironment();
        Set<String> known =
                SettingNames.all().stream().map(SettingNames::compared).collect(Collectors.toSet());
        for (PropertySource<?> source : environment.getPropertySources()) {
            if (source instanceof EnumerablePropertySource<?> named) {
                for (String name : named.getPropertyNames()) {
                    check(name, known);
                }
            }
        }
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("arguments of serve", ServeArguments.parse(event.getArgs())));
        environment.getPropertySources().addLast(new MapPropertySource("tls", Certificate.settings(environment)));
        new StartConditions(environment).check();
        if (Boolean.getBoolean(CHECK_ONLY)) {
            System.exit(0); // a run of Spring that is given up any other way counts as failed
        }
    }

    private static void check(String name, Set<String> known) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (!lower.startsWith("mingfa.") && !lower.startsWith("mingfa_")) {
            return;
        }
        String compared = SettingNames.compared(name);
        if (!known.contains(compared) && !OF_THE_LAUNCHER.contains(compared)) {
            throw new InvalidSettingException(
                    "不认识的设置 \"" + name + "\"" + NearestName.hint(lower.replace('_', '.'), SettingNames.all()));
        }
    }

    /** The service's own certificate, in the words of Spring Boot. */
    private static final class Certificate {

        private static final String CERTIFICATE = "mingfa.tls.certificate";
        private static final String KEY = "mingfa.tls.private-key";

        private Certificate() {}

        /** Nothing without a certificate; {@link InvalidSettingException} where one of its files is missing. */
        static Map<String, Object> settings(Environment environment) {
            @Nullable String certificate = environment.getProperty(CERTIFICATE);
            @Nullable String key = environment.getProperty(KEY);
            if (certificate == null && key == null) {
                return Map.of();
            }
            return Map.of(
                    "server.ssl.certificate", location(CERTIFICATE, certificate),
                    "server.ssl.certificate-private-key", location(KEY, key),
                    "server.ssl.enabled-protocols", "TLSv1.2,TLSv1.3");
        }

        private static String location(String setting, @Nullable String file) {
            if (file == null) {
                throw new InvalidSettingException(
                        "设了证书就要两个文件都写：" + CERTIFICATE + "（证书链，PEM）和 " + KEY + "（私钥，PEM）；缺 " + setting + "。");
            }
            Path path = Path.of(file).toAbsolutePath();
            if (!Files.isReadable(path)) {
                throw InvalidSettingException.unavailable(setting + "：读不到文件 " + path + "。核对路径和权限。");
            }
            return path.toUri().toString();
        }
    }
}
