package org.mingfa.text.parse.judgment;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.document.CaseHeader.CourtLevel;
import org.mingfa.text.table.Province;

/**
 * What the name of a court tells: its level and its province.
 *
 * @param province 浙江, 内蒙古, 北京 …; null where neither the name says (a city's court, a maritime court) nor a case number
 */
public record Court(String name, CourtLevel level, @Nullable String province) {

    private static final List<String> PROVINCES =
            Province.all().stream().map(Province::name).toList();
    private static final Pattern NAME =
            Pattern.compile("[\\u4e00-\\u9fa5]{1,40}(?:人民法院|海事法院|知识产权法院|金融法院|互联网法院|铁路运输(?:中级)?法院|军事法院)"
                    + "(?:[\\u4e00-\\u9fa5]{0,12}分院)?");

    /** Reads a court's name; empty when the text is not one. */
    public static Optional<Court> find(String text) {
        String name = text.replaceAll("[\\s\\u3000\\u200b]", "");
        if (!NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        String plain = name.replace("中华人民共和国", "");
        return Optional.of(new Court(name, level(plain), province(plain)));
    }

    /** The same; in that province where its own name tells none. */
    Court orIn(@Nullable String other) {
        return province == null && other != null ? new Court(name, level, other) : this;
    }

    private static CourtLevel level(String name) {
        if (name.contains("最高人民法院")) { // behind the name of the state, however a source spells it
            return CourtLevel.SUPREME;
        }
        if (name.contains("高级人民法院")) {
            return name.endsWith("分院") ? CourtLevel.INTERMEDIATE : CourtLevel.HIGH;
        }
        boolean special = name.endsWith("海事法院") || name.endsWith("知识产权法院") || name.endsWith("金融法院");
        return special || name.contains("中级") ? CourtLevel.INTERMEDIATE : CourtLevel.BASIC;
    }

    private static @Nullable String province(String name) {
        for (String province : PROVINCES) {
            if (name.startsWith(province)) {
                return province;
            }
        }
        return null;
    }
}
