package org.mingfa.assistants;

import java.util.List;
import java.util.stream.Stream;

/** The two forms of the protocol: every message says all that is needed (2026-07-28), or a handshake comes first (before). */
enum ProtocolRevision {
    MODERN(List.of("2026-07-28")),
    LEGACY(List.of("2025-11-25", "2025-06-18", "2025-03-26"));

    private final List<String> versions;

    ProtocolRevision(List<String> versions) {
        this.versions = versions;
    }

    /** The newest first. */
    List<String> versions() {
        return versions;
    }

    boolean has(String version) {
        return versions.contains(version);
    }

    static List<String> allVersions() {
        return Stream.of(values()).flatMap(era -> era.versions.stream()).toList();
    }
}
