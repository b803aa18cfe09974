package org.aftercall.sharing;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.aftercall.store.Contents;

/// The bytes of attachments on the disk of a simulated laptop.
final class SimContents implements Contents {
    private final Map<String, byte[]> files = new TreeMap<>();

    SimContents copy() {
        SimContents copy = new SimContents();
        copy.files.putAll(files);
        return copy;
    }

    @Override
    public String keep(byte[] bytes) {
        String sha256 = sha256(bytes);
        files.put(sha256, bytes.clone());
        return sha256;
    }

    /// Other bytes lie there from now on, as on a disk that grows old.
    void damage(String sha256) {
        files.computeIfPresent(sha256, (_, bytes) -> new byte[bytes.length]);
    }

    void lose(Collection<String> which) {
        files.keySet().removeAll(which);
    }

    @Override
    public Optional<byte[]> read(String sha256) {
        if (look(sha256) == Soundness.DAMAGED) {
            files.remove(sha256);
        }
        return Optional.ofNullable(files.get(sha256)).map(byte[]::clone);
    }

    @Override
    public boolean has(String sha256) {
        return files.containsKey(sha256);
    }

    @Override
    public Soundness look(String sha256) {
        byte[] bytes = files.get(sha256);
        if (bytes == null) {
            return Soundness.MISSING;
        }
        return sha256(bytes).equals(sha256) ? Soundness.WHOLE : Soundness.DAMAGED;
    }

    @Override
    public List<String> all() {
        return List.copyOf(files.keySet());
    }

    @Override
    public Hold hold() {
        return () -> {};
    }

    @Override
    public int sweep(Supplier<Set<String>> named) {
        int before = files.size();
        files.keySet().retainAll(named.get());
        return before - files.size();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
