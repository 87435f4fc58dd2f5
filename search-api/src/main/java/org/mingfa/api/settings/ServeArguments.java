package org.mingfa.api.settings;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mingfa.text.problem.NearestName;

/** The arguments of {@code mingfa serve}: {@code --port 8080} or {@code --port=8080}, and any setting by its full name. */
final class ServeArguments {

    private static final Set<String> SHORT = Set.of("data", "port", "host", "engine", "judges");

    private static final String PORT = "--port";

    /** Of the command that builds before the service starts; to the service itself it says nothing. */
    private static final String LAWS = "--laws";

    /** Whichever is free: of use to who asks the server afterwards, which a person at a terminal cannot. */
    private static final Pattern ANY_PORT = Pattern.compile("[+-]?0+");

    private ServeArguments() {}

    /** The settings that the arguments make; {@link InvalidSettingException} names a wrong one and the nearest. */
    static Map<String, Object> parse(String... arguments) {
        Map<String, Object> settings = new LinkedHashMap<>();
        for (int i = 0; i < arguments.length; i++) {
            String argument = arguments[i];
            int equals = argument.indexOf('=');
            String option = equals < 0 ? argument : argument.substring(0, equals);
            String setting = setting(option);
            if (equals < 0 && i + 1 == arguments.length) {
                throw new InvalidSettingException(option + " 后面缺少值。");
            }
            String value = equals < 0 ? arguments[++i] : argument.substring(equals + 1);
            if (option.equals(PORT) && ANY_PORT.matcher(value).matches()) {
                throw new InvalidSettingException(StartConditions.badPort(value));
            }
            settings.put(setting, value);
        }
        return settings;
    }

    private static String setting(String option) {
        Set<String> names = SettingNames.all();
        if (option.equals(LAWS)) {
            return LAWS;
        }
        if (option.startsWith("--")) {
            String name = option.substring(2);
            if (SHORT.contains(name)) {
                return SettingNames.PREFIX + name;
            }
            if (names.contains(name)) {
                return name;
            }
        }
        Set<String> options = SHORT.stream().map(name -> "--" + name).collect(Collectors.toCollection(TreeSet::new));
        names.forEach(name -> options.add("--" + name));
        throw new InvalidSettingException("不认识的选项 \"" + option + "\"" + NearestName.hint(option, options));
    }
}
