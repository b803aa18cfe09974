package org.aftercall.store.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Recognises folders that a program carries to other devices, or that lie on a file server. A database that is copied
/// while it is open breaks, so no book may lie there (`store.md` 2, `sync.md` B9).
final class Synced {
    /// Parts of paths that syncers choose themselves, compared in lower case; a firm's name may follow.
    private static final Map<String, String> NAMES = Map.of(
            "onedrive", "OneDrive",
            "dropbox", "Dropbox",
            "google drive", "Google Drive",
            "googledrive", "Google Drive",
            "icloud drive", "iCloud",
            "iclouddrive", "iCloud",
            "mobile documents", "iCloud",
            "cloudstorage", "CloudStorage",
            "nextcloud", "Nextcloud",
            "owncloud", "ownCloud");

    /// What syncers leave in the folder that they carry.
    private static final Map<String, String> MARKS = Map.of(
            ".dropbox.cache", "Dropbox",
            ".stfolder", "Syncthing",
            ".sync", "Resilio Sync",
            ".tmp.drivedownload", "Google Drive",
            ".tmp.driveupload", "Google Drive",
            ".owncloudsync.log", "ownCloud");

    private static final List<String> VARIABLES = List.of("OneDrive", "OneDriveConsumer", "OneDriveCommercial");

    private static final Set<String> SERVERS = Set.of(
            "nfs", "nfs4", "cifs", "smbfs", "smb2", "smb3", "afpfs", "webdav", "davfs", "fuse.sshfs", "fuse.rclone");

    private static final Pattern DROPBOX_PATH = Pattern.compile("\"path\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");

    private Synced() {}

    /// Who carries a folder, whether it exists or not; empty if nobody is known to.
    static Optional<String> by(Path folder, Surroundings surroundings) {
        List<Path> upwards = upwards(folder);
        return Stream.<Optional<String>>of(
                        byVariable(upwards, surroundings),
                        byDropboxSettings(upwards, surroundings),
                        byMark(upwards, surroundings.home()),
                        byName(folder),
                        byServer(upwards))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /// The folder and all above it, as written and with links followed.
    private static List<Path> upwards(Path folder) {
        List<Path> all = new ArrayList<>();
        for (Path at = folder.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
            all.add(at);
        }
        for (Path at : List.copyOf(all)) {
            if (Files.exists(at)) {
                for (Path real = real(at); real != null; real = real.getParent()) {
                    if (!all.contains(real)) {
                        all.add(real);
                    }
                }
                return all;
            }
        }
        return all;
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path;
        }
    }

    private static Optional<String> byVariable(List<Path> upwards, Surroundings surroundings) {
        for (String variable : VARIABLES) {
            String place = surroundings.environment().getOrDefault(variable, "");
            if (!place.isEmpty()
                    && upwards.contains(Path.of(place).toAbsolutePath().normalize())) {
                return Optional.of("OneDrive");
            }
        }
        return Optional.empty();
    }

    private static Optional<String> byDropboxSettings(List<Path> upwards, Surroundings surroundings) {
        List<Path> settings = new ArrayList<>();
        settings.add(surroundings.home().resolve(".dropbox"));
        for (String variable : List.of("APPDATA", "LOCALAPPDATA")) {
            String place = surroundings.environment().getOrDefault(variable, "");
            if (!place.isEmpty()) {
                settings.add(Path.of(place).resolve("Dropbox"));
            }
        }
        for (Path folder : settings) {
            Matcher places = DROPBOX_PATH.matcher(content(folder.resolve("info.json")));
            while (places.find()) {
                String place = places.group(1).replace("\\\\", "\\").replace("\\/", "/");
                if (upwards.contains(Path.of(place).toAbsolutePath().normalize())) {
                    return Optional.of("Dropbox");
                }
            }
        }
        return Optional.empty();
    }

    private static String content(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            return "";
        }
    }

    private static Optional<String> byMark(List<Path> upwards, Path home) {
        for (Path folder : upwards) {
            // in the home folder it is the settings of the program, and a folder
            if (Files.isRegularFile(folder.resolve(".dropbox"))) {
                return Optional.of("Dropbox");
            }
            for (Map.Entry<String, String> mark : MARKS.entrySet()) {
                boolean settings = folder.equals(home) && mark.getKey().equals(".sync");
                if (!settings && Files.exists(folder.resolve(mark.getKey()))) {
                    return Optional.of(mark.getValue());
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> byName(Path folder) {
        for (Path part : folder.toAbsolutePath().normalize()) {
            String name = part.toString().toLowerCase(Locale.ROOT);
            for (Map.Entry<String, String> syncer : NAMES.entrySet()) {
                if (name.equals(syncer.getKey())
                        || name.startsWith(syncer.getKey() + " -")
                        || name.startsWith(syncer.getKey() + " (")) {
                    return Optional.of(syncer.getValue());
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> byServer(List<Path> upwards) {
        if (upwards.getFirst().toString().startsWith("\\\\")) {
            return Optional.of(upwards.getFirst().getRoot().toString());
        }
        for (Path folder : upwards) {
            if (Files.exists(folder)) {
                try {
                    String kind = Files.getFileStore(folder).type().toLowerCase(Locale.ROOT);
                    return SERVERS.contains(kind) ? Optional.of(kind) : Optional.empty();
                } catch (IOException e) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }
}
