@NullMarked
package app.yizhan.ui.chart;

import org.jspecify.annotations.NullMarked;
