package app.yizhan.organisation;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Takes the files of the school's directory. */
@Service
public class DirectoryImport {

    public DirectoryReport run(Map<String, byte[]> files, boolean dryRun, boolean confirm, @Nullable String actorId) {
        throw new UnsupportedOperationException();
    }
}
