package app.yizhan.attention;

import app.yizhan.attention.internal.AttentionMapper;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether a student is in special care; the school's directory says so in {@code attention.csv}. */
@Service
public class Attention {

    private final AttentionMapper mapper;

    Attention(AttentionMapper mapper) {
        this.mapper = mapper;
    }

    @Transactional(readOnly = true)
    public boolean isMarked(String personId, LocalDate day) {
        return mapper.count(personId, day) > 0;
    }
}
