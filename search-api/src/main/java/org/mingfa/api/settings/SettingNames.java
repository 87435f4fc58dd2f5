package org.mingfa.api.settings;

import java.lang.reflect.RecordComponent;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The names of all settings, read off the record that holds them. */
final class SettingNames {

    static final String PREFIX = "mingfa.";

    private SettingNames() {}

    /** Such as {@code mingfa.limits.requests-per-minute}. */
    static Set<String> all() {
        Set<String> names = new TreeSet<>();
        collect(PREFIX, MingfaSettings.class, names);
        return names;
    }

    private static void collect(String prefix, Class<?> record, Set<String> names) {
        for (RecordComponent component : record.getRecordComponents()) {
            String name =
                    prefix + component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
            if (component.getType().isRecord()) {
                collect(name + ".", component.getType(), names);
            } else {
                names.add(name);
            }
        }
    }

    /** The form in which Spring compares names: MINGFA_CHECKEVERY and mingfa.check-every are the same. */
    static String compared(String name) {
        return name.replaceAll("[._-]", "").toLowerCase(Locale.ROOT);
    }
}
