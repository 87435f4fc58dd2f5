package org.mingfa.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.mingfa.answers.AccessRole;
import org.mingfa.search.generation.DataLock;
import org.mingfa.search.generation.DurableFiles;
import org.mingfa.search.passage.RecordJson;
import org.mingfa.text.problem.Refusal;
import tools.jackson.core.JacksonException;

/**
 * The named tokens of a data directory, in {@code access/tokens.json}. Read anew for every question, so that a token that is
 * revoked opens nothing any more; a file that is missing holds none, one that is damaged or open to others is refused.
 */
public final class TokenFile {

    private static final String LOCK = ".lock";
    private static final int SECRET_BYTES = 32;
    /** By which a scanner for lost secrets knows one. */
    private static final String PREFIX = "mingfa_";

    private final Path data;
    private final Path file;
    private final Clock clock;

    /** As it stands in the file. */
    private record StoredTokens(List<AccessToken> tokens) {
        StoredTokens {
            tokens = List.copyOf(tokens);
        }
    }

    public TokenFile(Path data, Clock clock) {
        this.data = data;
        this.file = data.resolve(AccessKey.FOLDER).resolve("tokens.json");
        this.clock = clock;
    }

    /** The tokens of one directory that would be good if it took the place of the other, and are not in that. */
    public static List<AccessToken> brought(Path from, Path to, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        List<AccessToken> known = readable(new TokenFile(to, clock));
        return new TokenFile(from, clock)
                .list().stream()
                        .filter(token -> token.state(today) == TokenState.GOOD && !known.contains(token))
                        .toList();
    }

    /** None where they cannot be read: that may be why something takes its place. */
    private static List<AccessToken> readable(TokenFile tokens) {
        try {
            return tokens.list();
        } catch (Refusal damaged) {
            return List.of();
        }
    }

    /** All of them, in the order in which they were given out. */
    public List<AccessToken> list() {
        try {
            String text = Files.readString(file);
            OwnersFile.check(file);
            StoredTokens stored = RecordJson.read(text, StoredTokens.class);
            if (stored != null) { // the word null is JSON too
                return stored.tokens();
            }
        } catch (NoSuchFileException noneYet) {
            return List.of();
        } catch (JacksonException damaged) {
            // said below, in the same words
        } catch (IOException e) {
            throw new Refusal(Refusal.Kind.UNAVAILABLE, "凭据文件 " + file + " 读不了：" + e.getMessage() + "；核对它的权限和磁盘。", e);
        }
        throw new Refusal(
                Refusal.Kind.UNAVAILABLE, "凭据文件 " + file + " 已损坏，任何凭据都不接受；从备份恢复，或移走它并重新发放凭据（mingfa token add）。");
    }

    /** How many of that role are good today. */
    public long countGood(AccessRole role) {
        LocalDate today = LocalDate.now(clock);
        return list().stream()
                .filter(token -> token.role() == role && token.state(today) == TokenState.GOOD)
                .count();
    }

    /** Whose secret it is, whatever its state; empty where it is nobody's. */
    public Optional<AccessToken> find(String secret) {
        List<AccessToken> tokens = list();
        if (tokens.isEmpty()) {
            return Optional.empty();
        }
        List<String> hashes = hashes(secret);
        return tokens.stream().filter(token -> hashes.contains(token.hash())).findFirst();
    }

    /** Gives out a token; its secret is told in the answer and kept nowhere. */
    public NewToken add(TokenOrder order) {
        String secret = order.secret() == null ? secret() : order.secret();
        LocalDate today = LocalDate.now(clock);
        if (order.expires() != null && order.expires().isBefore(today)) {
            throw Refusal.invalid("expires", "到期日 " + order.expires() + " 已过；今天是 " + today + "。");
        }
        List<String> hashes = hashes(secret);
        AccessToken token = new AccessToken(
                order.name(), order.role(), order.court(), hashes.getFirst(), clock.instant(), order.expires(), null);
        change(tokens -> {
            if (tokens.stream().anyMatch(known -> known.name().equals(token.name()))) {
                throw Refusal.invalid("name", "已有名为 " + token.name() + " 的凭据（吊销的也占用名称，审计中才分得清）；另起一个名称。");
            }
            if (tokens.stream().anyMatch(known -> hashes.contains(known.hash()))) {
                throw Refusal.invalid("secret_file", "这个凭据已经以另一个名称登记；换一个，或不写 --secret-file 由明法生成。");
            }
            tokens.add(token);
        });
        return new NewToken(TokenList.TokenEntry.of(token, today), secret);
    }

    /** Revokes a token; one that is revoked already stays so. */
    public AccessToken revoke(String name) {
        List<AccessToken> changed = change(tokens -> {
            AccessToken known = tokens.stream()
                    .filter(token -> token.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new Refusal(
                            Refusal.Kind.NOT_FOUND,
                            "没有名为 " + name + " 的凭据；已有："
                                    + tokens.stream().map(AccessToken::name).toList() + "。"));
            if (known.revoked() == null) {
                tokens.set(tokens.indexOf(known), known.revokedAt(clock.instant()));
            }
        });
        return changed.stream()
                .filter(token -> token.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** What is done to the list while nobody else may change it. */
    private interface Change {
        void to(List<AccessToken> tokens);
    }

    private List<AccessToken> change(Change change) {
        try (DataLock lock = DataLock.take(file.resolveSibling(""), LOCK)) {
            List<AccessToken> tokens = new ArrayList<>(list());
            change.to(tokens);
            DurableFiles.replace(file, RecordJson.write(new StoredTokens(tokens)) + "\n");
            return tokens;
        } catch (IOException e) {
            throw new Refusal(Refusal.Kind.UNAVAILABLE, "凭据文件 " + file + " 写不了：" + e.getMessage() + "；核对磁盘空间和权限。", e);
        }
    }

    /** By the key of today, and by those that it took the place of. */
    private List<String> hashes(String secret) {
        try {
            return AccessKey.of(data)
                    .all()
                    .map(key -> key.hash("token", secret))
                    .toList();
        } catch (IOException e) {
            throw new Refusal(Refusal.Kind.UNAVAILABLE, "密钥文件读写不了：" + e.getMessage() + "；核对数据目录的权限和磁盘。", e);
        }
    }

    private static String secret() {
        byte[] random = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(random);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /**
     * A new token.
     *
     * @param secret what its owner sends; told once and kept nowhere
     */
    public record NewToken(TokenList.TokenEntry token, String secret) {}
}
