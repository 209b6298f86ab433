package app.yizhan.ui.publicity;

import app.yizhan.publicity.Conclusions;
import app.yizhan.publicity.Publicities;
import app.yizhan.publicity.PublicityBoard;
import app.yizhan.publicity.PublicityObjections;
import app.yizhan.publicity.PublicityReader;
import app.yizhan.publicity.Verifications;
import org.springframework.stereotype.Component;

/** What the pages of publicity need. */
@Component
record PublicityServices(
        PublicityBoard board,
        Publicities publicities,
        PublicityReader reader,
        PublicityObjections objections,
        Verifications verifications,
        Conclusions conclusions,
        PublicityWords words) {}
