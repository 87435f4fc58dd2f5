package org.mingfa.indexer.corpus;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.mingfa.indexer.source.SourceEntry;

/**
 * Finds the record of each official file. Both are named TITLE_DATE_ID, the id cut to 10 characters and the whole cut to
 * 240 bytes with a {@code ~hash}; folders of one may lack or double a level. So the same path counts most, then the same
 * stem, then the same id, title and date.
 */
final class FlkPairing {

    private static final int ID_LENGTH = 10;

    private FlkPairing() {}

    static Map<SourceEntry, FlkRecord> pair(List<SourceEntry> files, List<FlkRecord> records) {
        Map<SourceEntry, FlkRecord> pairs = new LinkedHashMap<>();
        List<SourceEntry> unpaired = new ArrayList<>(files);
        Map<FlkRecord, Boolean> taken = new IdentityHashMap<>();
        match(unpaired, records, FlkPairing::inside, record -> inside(record.path()), pairs, taken);
        match(unpaired, records, FlkPairing::stem, record -> stem(record.path()), pairs, taken);
        match(unpaired, records, FlkPairing::stem, FlkPairing::nameOf, pairs, taken);
        return pairs;
    }

    private static void match(
            List<SourceEntry> unpaired,
            List<FlkRecord> records,
            Function<String, String> fileKey,
            Function<FlkRecord, String> recordKey,
            Map<SourceEntry, FlkRecord> pairs,
            Map<FlkRecord, Boolean> taken) {
        Map<String, FlkRecord> byKey = new HashMap<>();
        records.stream()
                .filter(record -> !taken.containsKey(record))
                .forEach(record -> byKey.putIfAbsent(recordKey.apply(record), record));
        unpaired.removeIf(file -> {
            FlkRecord record = byKey.remove(fileKey.apply(file.path()));
            if (record == null) {
                return false;
            }
            pairs.put(file, record);
            taken.put(record, true);
            return true;
        });
    }

    /** The path below docx/ or json/, without the ending. */
    private static String inside(String path) {
        String slashed = "/" + path;
        int at = Math.max(slashed.indexOf("/docx/"), slashed.indexOf("/json/"));
        String below = at < 0 ? slashed : slashed.substring(at + "/docx/".length());
        return withoutEnding(below);
    }

    private static String stem(String path) {
        return withoutEnding(path.substring(path.lastIndexOf('/') + 1));
    }

    private static String withoutEnding(String path) {
        int dot = path.lastIndexOf('.');
        return dot < 0 ? path : path.substring(0, dot);
    }

    /** The name that the record's own fields give. */
    private static String nameOf(FlkRecord record) {
        String date = record.promulgated() == null ? "" : record.promulgated().format(DateTimeFormatter.BASIC_ISO_DATE);
        String id = record.id().value();
        return record.title() + "_" + date + "_" + id.substring(0, Math.min(ID_LENGTH, id.length()));
    }
}
