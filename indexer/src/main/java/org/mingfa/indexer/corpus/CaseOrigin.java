package org.mingfa.indexer.corpus;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingfa.publication.Origin;
import org.mingfa.text.day.WrittenDay;
import tools.jackson.databind.JsonNode;

/**
 * Where a record says that it was taken from: {@code "source":{"url","fetched_at"}}, or {@code source_url} and {@code
 * fetched_at} beside its text, or its source in words. A bare {@code url}, which many collections have for other ends, can only
 * speak against it.
 */
final class CaseOrigin {

    private static final List<String> SOURCE = List.of("source", "来源", "数据来源");
    private static final List<String> NAME = List.of("name", "名称");
    private static final List<String> PAGE = List.of("source_url", "来源网址");
    private static final List<String> ADDRESS = List.of("url", "网址");
    private static final List<String> FETCHED = List.of("fetched_at", "retrieved_at", "取得日期", "采集日期");

    private CaseOrigin() {}

    static Origin of(JsonNode record) {
        Optional<JsonNode> source =
                SOURCE.stream().map(record::path).filter(JsonNode::isObject).findFirst();
        if (source.isPresent()) {
            return origin(value(source.get(), NAME), value(source.get(), ADDRESS), value(source.get(), FETCHED));
        }
        String named = value(record, SOURCE);
        if (PAGE.stream().anyMatch(record::has)) {
            return origin(named, value(record, PAGE), value(record, FETCHED));
        }
        return Origin.ofName(named, value(record, ADDRESS));
    }

    private static Origin origin(@Nullable String named, @Nullable String page, @Nullable String fetched) {
        return Origin.of(
                named,
                page,
                fetched == null
                        ? null
                        : WrittenDay.OF_REGISTER.findFirst(fetched).orElse(null));
    }

    private static @Nullable String value(JsonNode node, List<String> names) {
        return names.stream()
                .map(node::path)
                .filter(JsonNode::isString)
                .map(field -> field.asString().strip())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(null);
    }
}
