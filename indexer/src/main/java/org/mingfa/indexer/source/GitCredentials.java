package org.mingfa.indexer.source;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jgit.transport.CredentialItem;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.URIish;
import org.mingfa.text.problem.Refusal;

/**
 * Who logs in to a repository: a line of {@code git-credentials} in the data directory (in the form of git's own store, for
 * the owner's eyes alone), else what git's credential helpers know on this machine. Nobody is asked at a terminal, and
 * nothing is kept.
 */
final class GitCredentials extends CredentialsProvider {

    private static final String FILE = "git-credentials";
    private static final Pattern LINE = Pattern.compile("(https?)://([^:@/]+):([^@/]+)@([^/]+)/?");
    private static final int PATIENCE_SECONDS = 20;

    private final Path file;

    /** Those of a data directory. */
    GitCredentials(Path data) {
        this.file = data.resolve(FILE);
    }

    private record Login(String user, String password) {}

    @Override
    public boolean isInteractive() {
        return false;
    }

    @Override
    public boolean supports(CredentialItem... items) {
        return Arrays.stream(items)
                .allMatch(item -> item instanceof CredentialItem.Username || item instanceof CredentialItem.Password);
    }

    @Override
    public boolean get(URIish uri, CredentialItem... items) {
        Optional<Login> login = stored(uri).or(() -> helped(uri));
        if (login.isEmpty() || !supports(items)) {
            return false;
        }
        for (CredentialItem item : items) {
            if (item instanceof CredentialItem.Username name) {
                name.setValue(login.get().user());
            } else if (item instanceof CredentialItem.Password password) {
                password.setValueNoCopy(login.get().password().toCharArray());
            }
        }
        return true;
    }

    private static String host(URIish uri) {
        return uri.getPort() < 0 ? uri.getHost() : uri.getHost() + ":" + uri.getPort();
    }

    private Optional<Login> stored(URIish uri) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
            if (permissions.stream().anyMatch(one -> !one.name().startsWith("OWNER"))) {
                throw new Refusal(Refusal.Kind.BAD_INPUT, file + " 其他用户也能读写：运行 chmod 600 " + file + " 后再试。");
            }
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (UnsupportedOperationException noPermissionsHere) {
            return Optional.empty();
        } catch (IOException e) {
            throw new Refusal(Refusal.Kind.BAD_INPUT, file + " 无法读取：" + e.getMessage(), e);
        }
        return lines.stream()
                .map(LINE::matcher)
                .filter(Matcher::matches)
                .filter(line ->
                        line.group(1).equals(uri.getScheme()) && line.group(4).equals(host(uri)))
                .map(line -> new Login(decoded(line.group(2)), decoded(line.group(3))))
                .findFirst();
    }

    private static String decoded(String written) {
        return URLDecoder.decode(written.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** What {@code git credential fill} says; nothing where git is not installed or knows nothing. */
    private static Optional<Login> helped(URIish uri) {
        ProcessBuilder builder =
                new ProcessBuilder("git", "credential", "fill").redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("GIT_TERMINAL_PROMPT", "0");
        builder.environment().put("GIT_ASKPASS", "true");
        builder.environment().put("SSH_ASKPASS", "true");
        Process git;
        try {
            git = builder.start();
        } catch (IOException notInstalled) {
            return Optional.empty();
        }
        try (var ask = git.outputWriter(StandardCharsets.UTF_8)) {
            ask.write("protocol=" + uri.getScheme() + "\nhost=" + host(uri) + "\n\n");
            ask.flush();
            if (!git.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || git.exitValue() != 0) {
                return Optional.empty();
            }
            return login(new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException endedEarly) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            git.destroyForcibly();
        }
    }

    private static Optional<Login> login(String told) {
        Map<String, String> values = new HashMap<>();
        told.lines().filter(line -> line.indexOf('=') > 0).forEach(line -> {
            int equals = line.indexOf('=');
            values.put(line.substring(0, equals), line.substring(equals + 1));
        });
        String user = values.getOrDefault("username", "");
        String password = values.getOrDefault("password", "");
        return user.isEmpty() || password.isEmpty() ? Optional.empty() : Optional.of(new Login(user, password));
    }
}
