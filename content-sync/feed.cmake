# feed
